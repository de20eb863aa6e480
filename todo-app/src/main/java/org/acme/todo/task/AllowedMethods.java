package org.acme.todo.task;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Says in a 405, and to OPTIONS, which methods an address knows (RFC 9110, 15.5.6). Quarkus REST
 * leaves it out of the one, and mixes up all addresses of a class in the other.
 */
class AllowedMethods {
  @ServerResponseFilter
  void name(ContainerRequestContext request, ContainerResponseContext response) {
    String path = request.getUriInfo().getPath();
    boolean asked = request.getMethod().equals(HttpMethod.OPTIONS);
    boolean refused = response.getStatus() == Status.METHOD_NOT_ALLOWED.getStatusCode();
    if (path.startsWith("/api/v1/tasks") && (asked || refused)) {
      response.getHeaders().putSingle(HttpHeaders.ALLOW, at(path.split("/")) + ", OPTIONS");
    }
  }

  /**
   * @param path e.g. {@code ["", "api", "v1", "tasks", "export"]}
   */
  private static String at(String[] path) {
    return switch (path.length < 5 ? "" : path[4]) {
      case "" -> "GET, HEAD, POST, DELETE";
      case "export" -> "GET, HEAD";
      case "import", "restore" -> "POST";
      default -> "GET, HEAD, PUT, PATCH, DELETE";
    };
  }
}
