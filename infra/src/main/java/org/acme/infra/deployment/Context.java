package org.acme.infra.deployment;

import java.util.Optional;
import software.constructs.Node;

/** Reads context values from cdk.json and the command line, and checks each of them. */
record Context(Node node) {
  String value(String key, String pattern, String example) {
    return optional(key, pattern, example)
        .orElseThrow(
            () ->
                new InvalidContextException("Context key '" + key + "' is missing", key, example));
  }

  Optional<String> optional(String key, String pattern, String example) {
    Object value = node.tryGetContext(key);
    if (value == null) {
      return Optional.empty();
    }
    // Values from the command line are strings; cdk.json can also hold booleans and numbers.
    String text = value.toString();
    if (text.matches(pattern)) {
      return Optional.of(text);
    }
    // Hides a password in a connection string, because the message can end up in logs.
    String shown = text.replaceAll("//[^@]*@", "//…@");
    throw new InvalidContextException(
        "Context key '" + key + "' has the invalid value '" + shown + "'", key, example);
  }

  boolean flag(String key) {
    return optional(key, "true|false", "true").map(Boolean::valueOf).orElse(false);
  }
}
