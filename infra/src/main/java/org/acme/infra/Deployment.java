package org.acme.infra;

import java.util.Locale;
import software.amazon.awscdk.RemovalPolicy;
import software.constructs.Node;

/**
 * What a deployment is made from: the context of cdk.json and of the command line, parsed and
 * validated.
 *
 * @param environment part of every name and the value of the tag ENV
 * @param domain the hosted zone's name; the applications live in its subdomains
 * @param notificationEmail receives what the infrastructure has to say
 * @param todoPlatform Elastic Beanstalk's name for operating system and JDK; AWS retires such
 *     names, and a new one can replace the environment
 */
public record Deployment(
    String account,
    String environment,
    Flavour flavour,
    String domain,
    String hostedZoneId,
    String notificationEmail,
    String todoRegion,
    String todoPlatform,
    String toolkitRegion) {

  /** {@code DEMO} costs as little as possible, {@code PRODUCTION} survives the loss of a zone. */
  public enum Flavour {
    DEMO,
    PRODUCTION
  }

  private static final String REGION = "[a-z]{2}(-[a-z]+)+-\\d";

  static Deployment from(Node context) {
    return new Deployment(
        value(context, "account", "\\d{12}", "111122223333"),
        // With the application's name, a part and CloudFormation's own limits: 32 characters for a
        // load balancer.
        value(context, "environment", "[a-z][a-z0-9]{0,11}", "demo"),
        Flavour.valueOf(
            value(context, "flavour", "demo|production", "production").toUpperCase(Locale.ROOT)),
        value(context, "domain", "([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}", "example.com"),
        value(context, "hostedZoneId", "Z[A-Z0-9]{1,31}", "Z0123456789EXAMPLE"),
        value(context, "notificationEmail", "[^@\\s]+@[^@\\s]+", "operations@example.com"),
        value(context, "todo.region", REGION, "eu-west-3"),
        value(
            context,
            "todo.platform",
            "64bit Amazon Linux .+ running Corretto \\d+",
            "'64bit Amazon Linux 2023 v4.12.7 running Corretto 25'"),
        value(context, "toolkit.region", REGION, "eu-west-3"));
  }

  public boolean production() {
    return flavour == Flavour.PRODUCTION;
  }

  /** What becomes of data when its stack is deleted. */
  public RemovalPolicy dataRemoval() {
    return production() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
  }

  private static String value(Node context, String key, String pattern, String example) {
    Object value = context.tryGetContext(key);
    if (value instanceof String text && text.matches(pattern)) {
      return text;
    }
    throw new InvalidContextException(
        "Context '%s' %s; for example: -c %s=%s"
            .formatted(
                key, value == null ? "is missing" : "cannot be '" + value + "'", key, example));
  }
}
