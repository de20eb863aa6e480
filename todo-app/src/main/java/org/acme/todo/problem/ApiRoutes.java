package org.acme.todo.problem;

import java.util.List;

/** The addresses of the API, as Vert.x writes them. */
public final class ApiRoutes {
  public static final List<String> ALL = List.of("/api/*");

  private ApiRoutes() {}
}
