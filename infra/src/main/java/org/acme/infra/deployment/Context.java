package org.acme.infra.deployment;

import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awscdk.regioninfo.RegionInfo;
import software.constructs.Node;

/** Reads context values from cdk.json and the command line, and checks each of them. */
record Context(Node node) {
  private static final String REGION = "[a-z]{2}(-[a-z]+)+-\\d";

  /** Values of documentation and of sample.json, which nobody wants to deploy. */
  private static final Pattern EXAMPLE =
      Pattern.compile("(^|[@./])example[.]|EXAMPLE$|^acme/|^(1111222233|1234567890)\\d\\d$");

  /** The key that marks a synthesis which is never deployed. */
  private static final String SAMPLE = "sample";

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
      refuseExample(key, text, example);
      return Optional.of(text);
    }
    // Hides a password in a connection string, because the message can end up in logs.
    String shown = text.replaceAll("//[^@]*@", "//…@");
    throw new InvalidContextException(
        "Context key '" + key + "' has the invalid value '" + shown + "'", key, example);
  }

  private void refuseExample(String key, String text, String example) {
    if (EXAMPLE.matcher(text).find() && !"true".equals(node.tryGetContext(SAMPLE))) {
      throw new InvalidContextException(
          "Context key '" + key + "' still has a value of the documentation", key, example);
    }
  }

  /** A region that CDK knows. With another one, constructs would fail later with a stack trace. */
  String region(String key) {
    String region = value(key, REGION, "eu-west-3");
    if (RegionInfo.getRegions().stream().noneMatch(info -> info.getName().equals(region))) {
      throw new InvalidContextException(
          "Context key '" + key + "' has the unknown region '" + region + "'", key, "eu-west-3");
    }
    return region;
  }

  boolean flag(String key) {
    return optional(key, "true|false", "true").map(Boolean::valueOf).orElse(false);
  }
}
