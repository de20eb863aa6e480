package org.acme.todo.task;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;

/** Somebody with a session, and so with a list, of their own. */
final class Caller {
  private final String session = given().get("/api/v1/tasks").cookie("session");

  RequestSpecification request() {
    return given().cookie("session", session);
  }
}
