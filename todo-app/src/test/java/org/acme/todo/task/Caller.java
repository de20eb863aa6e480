package org.acme.todo.task;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.bson.types.ObjectId;

/** A user with an own session and list. */
public final class Caller {
  public static final String TASKS = "/api/v1/tasks";
  public static final String LISTS = "/api/v1/lists";
  public static final String LIST = LISTS + "/{id}";
  public static final String TASK = TASKS + "/{id}";

  private final String session = given().get(TASKS).cookie("__Host-session");

  /** A request in this session, sent as JSON if it has a body. */
  public RequestSpecification request() {
    return given().cookie("__Host-session", session);
  }

  public RequestSpecification json(String body) {
    return request().contentType(ContentType.JSON).body(body);
  }

  /** Value of the session's cookie. */
  public String cookie() {
    return session;
  }

  public ObjectId user() {
    return new ObjectId(session.substring(0, session.indexOf('.')));
  }

  /** Adds a task at the top. */
  public String create(String name) {
    return create(name, "");
  }

  public String create(String name, String after) {
    return idOf(json(named(name)).queryParam("after", after).post(TASKS));
  }

  public Response post(String body) {
    return json(body).post(TASKS);
  }

  public Response get(String id) {
    return request().get(TASK, id);
  }

  public Response put(String id, String body) {
    return json(body).put(TASK, id);
  }

  /** Sends no body and no content type, because a move needs only the parameter. */
  public Response move(String id, String after) {
    return request().queryParam("after", after).put(TASK, id);
  }

  public Response patch(String id, String body) {
    return request()
        .contentType("application/merge-patch+json; charset=UTF-8")
        .body(body)
        .patch(TASK, id);
  }

  public Response delete(String id) {
    return request().delete(TASK, id);
  }

  public Response restore(String... ids) {
    return json("{\"ids\":[\"" + String.join("\",\"", ids) + "\"]}").post(TASKS + "/restore");
  }

  public Response importFile(String file) {
    return json(file).post(TASKS + "/import");
  }

  /** Adds a list below the others. */
  public String createList(String name) {
    return idOf(json(named(name)).post(LISTS));
  }

  /** Adds a task at the top, in a list. */
  public String createIn(String list, String name) {
    return idOf(post("{\"name\":\"%s\",\"list\":\"%s\"}".formatted(name, list)));
  }

  /** The names of the tasks of a list, or of all. */
  public List<String> names(String list) {
    return ok(request().queryParam("list", list).get(TASKS)).getList("name");
  }

  public List<String> names() {
    return request().get(TASKS).jsonPath().getList("name");
  }

  public Map<String, Object> task(String id) {
    return ok(get(id)).get();
  }

  public static String named(String name) {
    return "{\"name\":\"" + name + "\"}";
  }

  public static String idOf(Response created) {
    return created.then().statusCode(201).extract().jsonPath().getString("id");
  }

  public static JsonPath ok(Response response) {
    return response.then().statusCode(200).extract().jsonPath();
  }

  /** Asserts that the answer is a complete problem, and returns its detail. */
  public static String problem(Response response, int status) {
    JsonPath problem =
        response
            .then()
            .statusCode(status)
            .contentType("application/problem+json")
            .extract()
            .jsonPath();
    assertThat(problem.getInt("status")).isEqualTo(status);
    assertThat(problem.getString("message")).isNotBlank().isEqualTo(problem.getString("detail"));
    return problem.getString("detail");
  }
}
