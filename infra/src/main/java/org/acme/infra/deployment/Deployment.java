package org.acme.infra.deployment;

import java.util.Locale;
import java.util.Optional;
import software.amazon.awscdk.RemovalPolicy;
import software.constructs.Node;

/**
 * The settings of one deployment: the validated context from cdk.json and the command line.
 *
 * @param environment part of every resource name, and the value of the tag ENV
 * @param domain parent domain; the applications use subdomains of it
 * @param notificationEmail receives alarms, scaling notifications and budget warnings
 * @param monthlyBudget for the whole account, in US dollars
 * @param tracing whether the applications send traces to X-Ray, which AWS bills per trace
 * @param repository on GitHub, as owner/name, whose workflows may release; empty if only people
 *     release
 */
public record Deployment(
    String account,
    String environment,
    Flavour flavour,
    String domain,
    HostedZone hostedZone,
    String notificationEmail,
    int monthlyBudget,
    boolean tracing,
    Todo todo,
    Toolkit toolkit,
    Optional<String> repository) {

  /**
   * {@code DEMO} costs as little as possible. {@code PRODUCTION} survives the loss of an
   * availability zone.
   */
  public enum Flavour {
    DEMO,
    PRODUCTION
  }

  /** The processors of toolkit-api's instances. */
  public enum Architecture {
    X86_64,
    ARM64
  }

  /**
   * The Route 53 hosted zone that contains the domain.
   *
   * @param id empty if the zone has to be created
   * @param protectDomain whether to renew the zone's domain automatically and to lock its transfer;
   *     the domain must be registered in this account
   */
  public record HostedZone(Optional<String> id, String name, boolean protectDomain) {}

  /**
   * @param platform Elastic Beanstalk platform with operating system and JDK; AWS retires old
   *     platforms, and a new one can replace the environment
   * @param publicStaticBucket whether anyone may read the static files directly from S3, not only
   *     through CloudFront
   * @param cloudfront whether visitors reach the application through CloudFront; only in production
   * @param signIn whether people can sign in with Amazon Cognito
   */
  public record Todo(
      String region,
      String platform,
      boolean publicStaticBucket,
      boolean cloudfront,
      Mongodb mongodb,
      boolean signIn) {}

  /**
   * @param connectionString of an external cluster, without credentials; empty if the deployment
   *     uses DocumentDB
   * @param peering VPC peering with the network of the external cluster
   */
  public record Mongodb(Optional<String> connectionString, Optional<Peering> peering) {}

  /**
   * @param id of the accepted peering connection; empty until then, because our network must exist
   *     before Atlas can request the connection
   * @param cidr address range of the other network
   */
  public record Peering(Optional<String> id, String cidr) {}

  /**
   * @param amazonTranslate whether the application may use Amazon Translate, which AWS bills per
   *     character
   */
  public record Toolkit(String region, Architecture architecture, boolean amazonTranslate) {}

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
        // Resource names add the application and a part; a load balancer name has at most 32
        // characters.
        context.value("environment", "[a-z][a-z0-9]{0,11}", "demo"),
        flavour,
        domain,
        hostedZone(context, domain),
        context.value("notificationEmail", "[^@\\s]+@[^@\\s]+", "operations@example.com"),
        monthlyBudget(context, flavour),
        context.flag("tracing"),
        todo(context, flavour),
        toolkit(context),
        context.optional("delivery.repository", "[\\w.-]+/[\\w.-]+", "acme/quarkus-on-aws"));
  }

  /** By default more than what docs/cost.md adds up for the flavour. */
  private static int monthlyBudget(Context context, Flavour flavour) {
    return context
        .optional("monthlyBudget", "[1-9]\\d{0,5}", "100")
        .map(Integer::valueOf)
        .orElse(flavour == Flavour.DEMO ? 100 : 600);
  }

  private static Toolkit toolkit(Context context) {
    return new Toolkit(
        context.region("toolkit.region"),
        Architecture.valueOf(
            context
                .value("toolkit.architecture", "x86_64|arm64", "x86_64")
                .toUpperCase(Locale.ROOT)),
        context.flag("toolkit.amazonTranslate"));
  }

  private static HostedZone hostedZone(Context context, String domain) {
    String id = context.value("hostedZoneId", CREATE + "|Z[A-Z0-9]{1,31}", "Z0123456789EXAMPLE");
    String name = context.optional("hostedZoneName", DOMAIN, "example.com").orElse(domain);
    if (!("." + domain).endsWith("." + name)) {
      throw new InvalidContextException(
          "Context key 'domain' is not inside the hosted zone '" + name + "'",
          "domain",
          "demo." + name);
    }
    return new HostedZone(
        Optional.of(id).filter(given -> !given.equals(CREATE)),
        name,
        context.flag("protectDomain"));
  }

  private static Todo todo(Context context, Flavour flavour) {
    return new Todo(
        context.region("todo.region"),
        context.value(
            "todo.platform",
            "64bit Amazon Linux .+ running Corretto \\d+",
            "'64bit Amazon Linux 2023 v4.12.7 running Corretto 25'"),
        context.flag("todo.publicStaticBucket"),
        withHttps(context, "todo.cloudfront", flavour),
        mongodb(context, flavour),
        withHttps(context, "todo.signIn", flavour));
  }

  private static boolean withHttps(Context context, String key, Flavour flavour) {
    boolean wanted = context.flag(key);
    if (wanted && flavour == Flavour.DEMO) {
      throw new InvalidContextException(
          "Context key '" + key + "' needs HTTPS, which a demo does not have",
          "flavour",
          "production");
    }
    return wanted;
  }

  /**
   * A demo uses an external cluster. Production uses DocumentDB, or an external cluster if there is
   * a peering.
   */
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

  /** The same deployment, with the id of the hosted zone that was created for it. */
  public Deployment withHostedZone(String id) {
    return new Deployment(
        account,
        environment,
        flavour,
        domain,
        new HostedZone(Optional.of(id), hostedZone.name(), hostedZone.protectDomain()),
        notificationEmail,
        monthlyBudget,
        tracing,
        todo,
        toolkit,
        repository);
  }

  public Names names(String app) {
    return new Names(app, environment, account);
  }

  public boolean isProduction() {
    return flavour == Flavour.PRODUCTION;
  }

  /**
   * What happens to stored data when its stack is deleted. If the creation of the stack fails, its
   * empty resources are deleted in any case. Otherwise their names would be taken at the next try.
   */
  public RemovalPolicy dataRemovalPolicy() {
    return isProduction() ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
  }

  /**
   * A link if the repository is known, otherwise the path inside of it.
   *
   * @param name file in docs/runbooks, without its extension
   */
  public String runbook(String name) {
    String path = "docs/runbooks/" + name + ".md";
    return repository
        .map(known -> "https://github.com/%s/blob/main/%s".formatted(known, path))
        .orElse(path);
  }
}
