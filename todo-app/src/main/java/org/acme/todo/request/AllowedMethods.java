package org.acme.todo.request;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Names the methods of an address in the header Allow, which a 405 needs (RFC 9110, 15.5.6) and
 * OPTIONS asks for. Quarkus REST omits it in a 405, and for OPTIONS it joins all addresses of a
 * class.
 */
@Singleton
class AllowedMethods {
  private static final String API = "/api/";

  /** By path template; the templates with fewer parameters come first, as JAX-RS matches them. */
  private final Map<String, Set<String>> methods =
      new TreeMap<>(
          Comparator.comparingInt(AllowedMethods::parameters)
              .thenComparing(Comparator.naturalOrder()));

  AllowedMethods(BeanManager beans) {
    for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
      Path root = bean.getBeanClass().getAnnotation(Path.class);
      if (root != null && root.value().startsWith(API)) {
        addMethods(root.value(), bean.getBeanClass());
      }
    }
  }

  @ServerResponseFilter
  void addHeader(ContainerRequestContext request, ContainerResponseContext response) {
    boolean asked = request.getMethod().equals(HttpMethod.OPTIONS);
    boolean refused = response.getStatus() == Status.METHOD_NOT_ALLOWED.getStatusCode();
    if (asked || refused) {
      String path = request.getUriInfo().getPath().replaceFirst("/$", "");
      methods.entrySet().stream()
          .filter(resource -> matches(resource.getKey(), path))
          .findFirst()
          .ifPresent(
              resource ->
                  response
                      .getHeaders()
                      .putSingle(HttpHeaders.ALLOW, String.join(", ", resource.getValue())));
    }
  }

  private void addMethods(String root, Class<?> resource) {
    for (Method method : resource.getDeclaredMethods()) {
      Path path = method.getAnnotation(Path.class);
      String template = root + (path == null ? "" : path.value());
      Stream.of(method.getAnnotations())
          .map(Annotation::annotationType)
          .filter(type -> type.isAnnotationPresent(HttpMethod.class))
          .map(type -> type.getAnnotation(HttpMethod.class).value())
          .forEach(name -> add(template, name));
    }
  }

  private void add(String template, String method) {
    Set<String> known = methods.computeIfAbsent(template, ignored -> new TreeSet<>());
    known.add(method);
    known.add(HttpMethod.OPTIONS);
    if (method.equals(HttpMethod.GET)) {
      known.add(HttpMethod.HEAD);
    }
  }

  private static boolean matches(String template, String path) {
    return path.matches(template.replaceAll("\\{[^}]*}", "[^/]+"));
  }

  private static int parameters(String template) {
    return (int) template.chars().filter(c -> c == '{').count();
  }
}
