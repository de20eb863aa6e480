package org.acme.toolkit.problem;

import java.util.List;

/** The addresses of the API, as Vert.x writes them. The second one is LanguageTool's. */
public final class ApiRoutes {
  public static final List<String> ALL = List.of("/api/*", "/v2/*");

  private ApiRoutes() {}
}
