package org.acme.todo.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acme.todo.task.Caller;

/**
 * Cookies of one browser. As in production, it uses HTTPS and a proxy ends that, so requests go to
 * the application itself.
 */
final class BrowserSession {
  static final String SESSION = "__Host-session";

  private final Map<String, Cookie> cookies = new LinkedHashMap<>();

  RequestSpecification request(String path) {
    RequestSpecification request = given().redirects().follow(false).urlEncodingEnabled(false);
    cookies.values().stream()
        .filter(cookie -> path.startsWith(cookie.getPath()))
        .forEach(cookie -> request.cookie(cookie.getName(), cookie.getValue()));
    return request;
  }

  Response get(String path) {
    return keep(request(path).get(path));
  }

  Response post(String path, String body) {
    return keep(request(path).contentType(ContentType.JSON).body(body).post(path));
  }

  Response delete(String path) {
    return keep(request(path).delete(path));
  }

  private Response keep(Response response) {
    for (Cookie cookie : response.detailedCookies()) {
      if (cookie.getMaxAge() == 0) {
        cookies.remove(cookie.getName());
      } else {
        cookies.put(cookie.getName(), cookie);
      }
    }
    return response;
  }

  Map<String, Cookie> cookies() {
    return cookies;
  }

  String sessionCookie() {
    return cookies.get(SESSION).getValue();
  }

  String add(String task) {
    return Caller.idOf(post(Caller.TASKS, Caller.named(task)));
  }

  List<String> tasks() {
    return Caller.ok(get(Caller.TASKS)).getList("name");
  }

  JsonPath session() {
    return Caller.ok(get("/api/v1/session"));
  }

  /** Goes to the provider and back, and returns where the browser ends. */
  String signIn(String person) {
    return follow(comeBackWith(callback(person)));
  }

  /** Goes to the provider, and returns the address to which it sends the browser. */
  String callback(String person) {
    String start = location(get("/account/sign-in"));
    String authorize = location(get(start));
    assertThat(authorize).contains("/authorize?");
    String login = authorize.replace("/authorize?", "/login?sub=" + person + "&");
    Response sent = given().redirects().follow(false).urlEncodingEnabled(false).get(login);
    return location(sent.then().statusCode(302).extract().response());
  }

  Response comeBackWith(String callback) {
    return get(pathOf(callback));
  }

  private String follow(Response response) {
    String location = location(response);
    return location.contains("/account/") ? follow(get(pathOf(location))) : location;
  }

  private static String location(Response response) {
    assertThat(response.statusCode()).isIn(302, 303);
    return response.header("Location");
  }

  private static String pathOf(String address) {
    URI uri = URI.create(address);
    return uri.getRawPath() + "?" + uri.getRawQuery();
  }
}
