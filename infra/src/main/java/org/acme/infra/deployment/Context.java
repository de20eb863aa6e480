package org.acme.infra.deployment;

import java.util.Optional;
import software.constructs.Node;

/** Values of cdk.json and of the command line, each checked when it is read. */
record Context(Node node) {

  String value(String key, String pattern, String example) {
    return optional(key, pattern, example)
        .orElseThrow(
            () -> new InvalidContextException("Context '" + key + "' is missing", key, example));
  }

  Optional<String> optional(String key, String pattern, String example) {
    Object value = node.tryGetContext(key);
    if (value == null) {
      return Optional.empty();
    }
    // From the command line all are texts; cdk.json may have true or 100 as well.
    String text = value.toString();
    if (text.matches(pattern)) {
      return Optional.of(text);
    }
    // A password in a connection string is one reason to refuse it, and the message goes to logs.
    String shown = text.replaceAll("//[^@]*@", "//…@");
    throw new InvalidContextException(
        "Context '" + key + "' cannot be '" + shown + "'", key, example);
  }

  boolean flag(String key) {
    return optional(key, "true|false", "true").map(Boolean::valueOf).orElse(false);
  }
}
