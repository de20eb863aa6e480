package org.acme.infra;

import static org.acme.infra.TemplateResource.list;
import static org.acme.infra.TemplateResource.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A security rule about resources. It describes each finding in words, so that a test can accept
 * it.
 */
@SuppressWarnings("unchecked")
enum SecurityRule {
  /** Checks the setting of the bucket and its policy. */
  NO_PUBLIC_BUCKET(
      resource ->
          switch (resource.type()) {
            case "AWS::S3::Bucket" -> found(!isBlocked(resource), "lets public access in");
            case "AWS::S3::BucketPolicy" ->
                found(
                    allowed(resource)
                        .anyMatch(statement -> text(statement.get("Principal")).contains("*")),
                    "lets everybody in");
            default -> Stream.empty();
          }),

  NOT_OPEN_TO_THE_WORLD(
      resource ->
          ingress(resource)
              .filter(SecurityRule::isWide)
              .map(rule -> "port " + rule.get("FromPort") + " to " + rule.get("ToPort"))),

  NO_SSH(
      resource ->
          Stream.concat(
              ingress(resource)
                  .filter(SecurityRule::reachesPort22)
                  .map(rule -> "port 22 in " + rule),
              found(
                  resource.properties().toString().matches("(?s).*\\b(EC2)?Key(Name|Pair)\\b.*"),
                  "a key opens an instance"))),

  NO_UNENCRYPTED_STORE(
      resource ->
          switch (resource.type()) {
            case "AWS::S3::Bucket" ->
                found(!resource.properties().containsKey("BucketEncryption"), "is not encrypted");
            case "AWS::DocDB::DBCluster", "AWS::RDS::DBCluster", "AWS::RDS::DBInstance" ->
                found(!isTrue(resource.properties().get("StorageEncrypted")), "is not encrypted");
            case "AWS::EC2::Volume", "AWS::EFS::FileSystem" ->
                found(!isTrue(resource.properties().get("Encrypted")), "is not encrypted");
            default ->
                instances(resource)
                    .filter(instance -> !hasEncryptedDisks(instance))
                    .map(instance -> "a disk is not encrypted");
          }),

  NO_OLD_METADATA_SERVICE(
      resource ->
          resource.type().equals("AWS::ElasticBeanstalk::Environment")
              ? found(!disablesImdsv1(resource), "IMDSv1")
              : instances(resource)
                  .filter(instance -> !wantsTokens(instance.get("MetadataOptions")))
                  .map(instance -> "IMDSv1")),

  NO_WILDCARD_ACTION(
      resource ->
          allowed(resource)
              .flatMap(
                  statement ->
                      statement.containsKey("NotAction")
                          ? Stream.of("all but " + statement.get("NotAction"))
                          : list(statement.get("Action")).stream().map(String::valueOf))
              .filter(action -> action.contains("*") || action.startsWith("all but"))),

  /**
   * Only for policies of roles: the policy of a bucket, a key or a topic is about that resource.
   */
  NO_WILDCARD_RESOURCE(
      resource ->
          resource.type().startsWith("AWS::IAM::")
              ? allowed(resource).flatMap(SecurityRule::wildcards)
              : Stream.empty());

  private static final Set<String> INSTANCES =
      Set.of("AWS::EC2::Instance", "AWS::AutoScaling::LaunchConfiguration");

  private final Function<TemplateResource, Stream<String>> rule;

  SecurityRule(Function<TemplateResource, Stream<String>> rule) {
    this.rule = rule;
  }

  /** Empty for most resources. */
  Stream<String> findings(TemplateResource resource) {
    return rule.apply(resource);
  }

  private static Stream<String> found(boolean wrong, String words) {
    return wrong ? Stream.of(words) : Stream.empty();
  }

  private static boolean isTrue(Object value) {
    return Boolean.TRUE.equals(value);
  }

  private static boolean isBlocked(TemplateResource bucket) {
    return Map.of(
            "BlockPublicAcls", true,
            "BlockPublicPolicy", true,
            "IgnorePublicAcls", true,
            "RestrictPublicBuckets", true)
        .equals(bucket.properties().get("PublicAccessBlockConfiguration"));
  }

  private static Stream<Map<String, Object>> allowed(TemplateResource resource) {
    return resource.statements().filter(statement -> statement.get("Effect").equals("Allow"));
  }

  /** The resource "*" does not say what it is about, so the actions are the finding. */
  private static Stream<String> wildcards(Map<String, Object> statement) {
    if (statement.containsKey("NotResource")) {
      return Stream.of("all but " + statement.get("NotResource"));
    }
    return list(statement.get("Resource")).stream()
        .map(TemplateResource::text)
        .filter(resource -> resource.contains("*"))
        .flatMap(
            resource ->
                resource.equals("*")
                    ? list(statement.get("Action")).stream().map(action -> action + " on *")
                    : Stream.of(resource));
  }

  private static Stream<Map<String, Object>> ingress(TemplateResource resource) {
    return switch (resource.type()) {
      case "AWS::EC2::SecurityGroupIngress" -> Stream.of(resource.properties());
      case "AWS::EC2::SecurityGroup" ->
          list(resource.properties().get("SecurityGroupIngress")).stream()
              .map(rule -> (Map<String, Object>) rule);
      default -> Stream.empty();
    };
  }

  /** Open to a range of addresses. Our own rules name security groups instead. */
  private static boolean isWide(Map<String, Object> rule) {
    return Stream.of("CidrIp", "CidrIpv6", "SourcePrefixListId").anyMatch(rule::containsKey);
  }

  private static boolean reachesPort22(Map<String, Object> rule) {
    return !(rule.get("FromPort") instanceof Number from)
        || !(rule.get("ToPort") instanceof Number to)
        || from.intValue() <= 22 && to.intValue() >= 22;
  }

  private static boolean disablesImdsv1(TemplateResource environment) {
    return list(environment.properties().get("OptionSettings"))
        .contains(
            Map.of(
                "Namespace", "aws:autoscaling:launchconfiguration",
                "OptionName", "DisableIMDSv1",
                "Value", "true"));
  }

  private static boolean wantsTokens(Object metadataOptions) {
    return metadataOptions instanceof Map<?, ?> options
        && "required".equals(options.get("HttpTokens"));
  }

  /** The settings of the instances that a resource launches. */
  private static Stream<Map<String, Object>> instances(TemplateResource resource) {
    if (resource.type().equals("AWS::EC2::LaunchTemplate")) {
      return Stream.of((Map<String, Object>) resource.properties().get("LaunchTemplateData"));
    }
    return INSTANCES.contains(resource.type()) ? Stream.of(resource.properties()) : Stream.empty();
  }

  private static boolean hasEncryptedDisks(Map<String, Object> instance) {
    List<Object> disks = list(instance.get("BlockDeviceMappings"));
    return !disks.isEmpty()
        && disks.stream().allMatch(disk -> disk.toString().contains("Encrypted=true"));
  }
}
