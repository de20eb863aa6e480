package org.acme.infra.deployment;

import java.util.Locale;
import java.util.Optional;
import software.amazon.awscdk.RemovalPolicy;
import software.constructs.Node;

/**
 * What a deployment is made from: the context of cdk.json and of the command line, parsed and
 * validated.
 *
 * @param environment part of every name and the value of the tag ENV
 * @param domain the applications live in its subdomains
 * @param notificationEmail receives what the infrastructure has to say
 * @param monthlyBudget of the whole account, in US dollars
 */
public record Deployment(
    String account,
    String environment,
    Flavour flavour,
    String domain,
    HostedZone hostedZone,
    String notificationEmail,
    int monthlyBudget,
    Todo todo,
    Toolkit toolkit,
    Delivery delivery) {

  /** {@code DEMO} costs as little as possible, {@code PRODUCTION} survives the loss of a zone. */
  public enum Flavour {
    DEMO,
    PRODUCTION
  }

  /**
   * The hosted zone that the domain is in.
   *
   * @param id empty where the zone is to be created
   * @param protectDomain whether to renew and lock the registration of the domain that has the
   *     zone's name, which has to be registered in this account
   */
  public record HostedZone(Optional<String> id, String name, boolean protectDomain) {}

  /**
   * @param platform Elastic Beanstalk's name for operating system and JDK; AWS retires such names,
   *     and a new one can replace the environment
   * @param publicStaticBucket whether everybody may read the static files past CloudFront too
   */
  public record Todo(String region, String platform, boolean publicStaticBucket, Mongodb mongodb) {}

  /**
   * @param connectionString of a cluster elsewhere, without credentials; empty for DocumentDB
   * @param peering with the network of that cluster
   */
  public record Mongodb(Optional<String> connectionString, Optional<Peering> peering) {}

  /**
   * @param id of the accepted peering connection; empty while it is only requested, for which our
   *     network has to be there first
   * @param cidr of the other network
   */
  public record Peering(Optional<String> id, String cidr) {}

  /**
   * @param amazonTranslate whether the application may use Amazon Translate, which AWS bills by
   *     character
   */
  public record Toolkit(String region, boolean amazonTranslate) {}

  /**
   * @param repository on GitHub, owner and name; its workflows may release
   * @param createProvider whether this environment makes GitHub known to the account, which is done
   *     once an account
   */
  public record Delivery(String repository, boolean createProvider) {}

  private static final String REGION = "[a-z]{2}(-[a-z]+)+-\\d";
  private static final String DOMAIN = "([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}";
  private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final String CIDR = OCTET + "(\\." + OCTET + "){3}/(3[0-2]|[12]?\\d)";
  private static final String CREATE = "create";
  private static final String REQUESTED = "requested";

  public static Deployment from(Node node) {
    var context = new Context(node);
    Flavour flavour =
        Flavour.valueOf(
            context.value("flavour", "demo|production", "production").toUpperCase(Locale.ROOT));
    String domain = context.value("domain", DOMAIN, "example.com");
    return new Deployment(
        context.value("account", "\\d{12}", "111122223333"),
        // With the application's name, a part and CloudFormation's own limits: 32 characters for a
        // load balancer.
        context.value("environment", "[a-z][a-z0-9]{0,11}", "demo"),
        flavour,
        domain,
        hostedZone(context, domain),
        context.value("notificationEmail", "[^@\\s]+@[^@\\s]+", "operations@example.com"),
        Integer.parseInt(context.value("monthlyBudget", "[1-9]\\d{0,5}", "100")),
        todo(context, flavour),
        new Toolkit(
            context.value("toolkit.region", REGION, "eu-west-3"),
            context.flag("toolkit.amazonTranslate")),
        new Delivery(
            context.value("delivery.repository", "[\\w.-]+/[\\w.-]+", "acme/quarkus-on-aws"),
            context.flag("delivery.createProvider")));
  }

  private static HostedZone hostedZone(Context context, String domain) {
    String id = context.value("hostedZoneId", CREATE + "|Z[A-Z0-9]{1,31}", "Z0123456789EXAMPLE");
    String name = context.optional("hostedZoneName", DOMAIN, "example.com").orElse(domain);
    if (!("." + domain).endsWith("." + name)) {
      throw new InvalidContextException(
          "Context 'domain' is not in the hosted zone '" + name + "'", "domain", "demo." + name);
    }
    return new HostedZone(
        Optional.of(id).filter(given -> !given.equals(CREATE)),
        name,
        context.flag("protectDomain"));
  }

  private static Todo todo(Context context, Flavour flavour) {
    return new Todo(
        context.value("todo.region", REGION, "eu-west-3"),
        context.value(
            "todo.platform",
            "64bit Amazon Linux .+ running Corretto \\d+",
            "'64bit Amazon Linux 2023 v4.12.7 running Corretto 25'"),
        context.flag("todo.publicStaticBucket"),
        mongodb(context, flavour));
  }

  /** A demo has a cluster elsewhere; so has production with a peering, and DocumentDB without. */
  private static Mongodb mongodb(Context context, Flavour flavour) {
    Optional<Peering> peering =
        context
            .optional(
                "todo.atlasPeering", REQUESTED + "|pcx-[0-9a-f]{8,17}", "pcx-0123456789abcdef0")
            .map(
                id ->
                    new Peering(
                        Optional.of(id).filter(given -> !given.equals(REQUESTED)),
                        context.value("todo.atlasCidr", CIDR, "192.168.248.0/21")));
    if (flavour == Flavour.PRODUCTION && peering.isEmpty()) {
      return new Mongodb(Optional.empty(), peering);
    }
    String connectionString =
        context.value(
            "todo.mongodb", "mongodb(\\+srv)?://[^@\\s]+", "mongodb+srv://cluster0.example.net");
    return new Mongodb(Optional.of(connectionString), peering);
  }

  /** The same deployment in a zone that has an id by now. */
  public Deployment withHostedZone(String id) {
    return new Deployment(
        account,
        environment,
        flavour,
        domain,
        new HostedZone(Optional.of(id), hostedZone.name(), hostedZone.protectDomain()),
        notificationEmail,
        monthlyBudget,
        todo,
        toolkit,
        delivery);
  }

  /** The names of what an application of this deployment owns. */
  public Names names(String app) {
    return new Names(app, environment, account);
  }

  public boolean isProduction() {
    return flavour == Flavour.PRODUCTION;
  }

  /** What becomes of data when its stack is deleted. */
  public RemovalPolicy dataRemovalPolicy() {
    return isProduction() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
  }

  /** Where an alarm sends whoever it wakes. */
  public String runbookUrl(String name) {
    return "https://github.com/%s/blob/main/docs/runbooks/%s.md"
        .formatted(delivery.repository(), name);
  }
}
