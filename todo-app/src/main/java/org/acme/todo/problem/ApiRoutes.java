package org.acme.todo.problem;

import java.util.List;
import java.util.regex.Pattern;

/** The addresses of the API, as Vert.x writes them. */
public final class ApiRoutes {
  public static final List<String> ALL = List.of("/api/*");

  private static final Pattern SECRET = Pattern.compile("/feeds/.*");

  private ApiRoutes() {}

  /** The path of a request, as a log may have it: the address of a calendar feed is a secret. */
  static String withoutSecrets(String path) {
    return SECRET.matcher(path).replaceFirst("/feeds/…");
  }
}
