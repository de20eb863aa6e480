package org.acme.infra;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A resource of a template, for tests that check all resources of all stacks. */
@SuppressWarnings("unchecked")
record TemplateResource(String stack, String id, Map<String, Object> content) {
  static Stream<TemplateResource> of(String variant) {
    return Synthesis.templates(variant).entrySet().stream()
        .flatMap(
            stack ->
                ((Map<String, Map<String, Object>>) stack.getValue().get("Resources"))
                    .entrySet().stream()
                        .map(
                            resource ->
                                new TemplateResource(
                                    stack.getKey(), resource.getKey(), resource.getValue())));
  }

  static Stream<TemplateResource> of(String variant, String type) {
    return of(variant).filter(resource -> resource.type().equals(type));
  }

  String type() {
    return (String) content.get("Type");
  }

  Map<String, Object> properties() {
    return (Map<String, Object>) content.getOrDefault("Properties", Map.of());
  }

  /** CloudFormation accepts a list or a single value. */
  static List<Object> list(Object value) {
    return value instanceof List<?> list
        ? (List<Object>) list
        : value == null ? List.of() : List.of(value);
  }

  /** A value as text, with references as {@code <Id>}. */
  static String text(Object value) {
    if (!(value instanceof Map<?, ?> function)) {
      return String.valueOf(value);
    }
    if (function.containsKey("Ref")) {
      return "<" + function.get("Ref") + ">";
    }
    if (function.get("Fn::GetAtt") instanceof List<?> path) {
      return "<" + path.stream().map(String::valueOf).collect(Collectors.joining(".")) + ">";
    }
    if (function.get("Fn::Join") instanceof List<?> join) {
      return list(join.get(1)).stream()
          .map(TemplateResource::text)
          .collect(Collectors.joining((String) join.get(0)));
    }
    return function.toString();
  }

  /** The logical ids that it refers to, among other words. */
  Set<String> references() {
    var references = new HashSet<String>();
    collect(content, references);
    return references;
  }

  private static void collect(Object value, Set<String> references) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, content) -> {
            if (key.equals("Ref")) {
              references.add((String) content);
            } else if (key.equals("Fn::GetAtt")) {
              references.add((String) list(content).get(0));
            } else if (key.equals("DependsOn")) {
              list(content).forEach(id -> references.add((String) id));
            } else {
              collect(content, references);
            }
          });
    } else if (value instanceof List<?> list) {
      list.forEach(content -> collect(content, references));
    }
  }

  /** The statements of its policies, whether it is a policy or contains some. */
  Stream<Map<String, Object>> statements() {
    return Stream.concat(
            Stream.of(properties()),
            list(properties().get("Policies")).stream().map(policy -> (Map<String, Object>) policy))
        .map(
            policy ->
                (Map<String, Object>)
                    policy.getOrDefault("PolicyDocument", policy.get("KeyPolicy")))
        .filter(document -> document != null)
        .flatMap(document -> list(document.get("Statement")).stream())
        .map(statement -> (Map<String, Object>) statement);
  }

  @Override
  public String toString() {
    return stack + ": " + type() + " " + id;
  }
}
