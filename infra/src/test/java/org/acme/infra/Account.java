package org.acme.infra;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An account in which a simulation of CloudFormation creates, updates and deletes the stacks of the
 * templates. It knows the order of resources, their names and their deletion policies.
 */
final class Account {
  /** What stops CloudFormation. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(String message) {
      super(message);
    }
  }

  /** Properties that name a resource, by type. Other types have generated names. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("AWS::AutoScaling::AutoScalingGroup", "AutoScalingGroupName"),
          Map.entry("AWS::Budgets::Budget", "Budget"),
          Map.entry("AWS::CloudFront::CachePolicy", "CachePolicyConfig"),
          Map.entry("AWS::CloudFront::Function", "Name"),
          Map.entry("AWS::CloudFront::KeyValueStore", "Name"),
          Map.entry("AWS::CloudFront::OriginAccessControl", "OriginAccessControlConfig"),
          Map.entry("AWS::CloudFront::ResponseHeadersPolicy", "ResponseHeadersPolicyConfig"),
          Map.entry("AWS::CloudWatch::Alarm", "AlarmName"),
          Map.entry("AWS::CloudWatch::Dashboard", "DashboardName"),
          Map.entry("AWS::CodeDeploy::Application", "ApplicationName"),
          Map.entry("AWS::CodeDeploy::DeploymentGroup", "DeploymentGroupName"),
          Map.entry("AWS::DocDB::DBCluster", "DBClusterIdentifier"),
          Map.entry("AWS::DocDB::DBInstance", "DBInstanceIdentifier"),
          Map.entry("AWS::EC2::LaunchTemplate", "LaunchTemplateName"),
          Map.entry("AWS::ElasticBeanstalk::Application", "ApplicationName"),
          Map.entry("AWS::ElasticBeanstalk::Environment", "EnvironmentName"),
          Map.entry("AWS::ElasticLoadBalancingV2::LoadBalancer", "Name"),
          Map.entry("AWS::ElasticLoadBalancingV2::TargetGroup", "Name"),
          Map.entry("AWS::IAM::Role", "RoleName"),
          Map.entry("AWS::KMS::Alias", "AliasName"),
          Map.entry("AWS::Logs::LogGroup", "LogGroupName"),
          Map.entry("AWS::Route53::RecordSet", "Name"),
          Map.entry("AWS::S3::Bucket", "BucketName"),
          Map.entry("AWS::SNS::Topic", "TopicName"),
          Map.entry("AWS::SSM::Association", "AssociationName"),
          Map.entry("AWS::SecretsManager::Secret", "Name"),
          Map.entry("AWS::WAFv2::WebACL", "Name"));

  /** Taken names, as type and name. */
  private final Set<String> names = new HashSet<>();

  /** The resources of each complete stack, in the order of their creation. */
  private final Map<String, List<TemplateResource>> stacks = new HashMap<>();

  private final Set<TemplateResource> kept = new LinkedHashSet<>();

  /**
   * Creates a stack.
   *
   * @param failing the resource that cannot be created; everything before it is rolled back
   * @throws Refused if a name is taken, or if a resource cannot be rolled back
   */
  void create(String stack, List<TemplateResource> resources, Optional<TemplateResource> failing) {
    var created = new ArrayList<TemplateResource>();
    for (TemplateResource resource : inOrder(resources)) {
      if (failing.filter(resource::equals).isPresent()) {
        Collections.reverse(created);
        created.forEach(back -> delete(back, policy(back).equals("Retain")));
        return;
      }
      take(resource);
      created.add(resource);
    }
    stacks.put(stack, created);
  }

  /** Replaces a resource: CloudFormation creates the new one before it deletes the old one. */
  void replace(TemplateResource resource) {
    take(resource);
    delete(resource, "Retain".equals(resource.content().get("UpdateReplacePolicy")));
  }

  void delete(String stack) {
    List<TemplateResource> resources = stacks.remove(stack);
    Collections.reverse(resources);
    resources.forEach(resource -> delete(resource, policy(resource).startsWith("Retain")));
  }

  /** What no stack has any more, but the account still has. */
  Set<TemplateResource> kept() {
    return kept;
  }

  /** Resources after those that they refer to. */
  private static List<TemplateResource> inOrder(List<TemplateResource> resources) {
    var ids = new HashMap<String, TemplateResource>();
    resources.forEach(resource -> ids.put(resource.id(), resource));
    var ordered = new LinkedHashSet<TemplateResource>();
    resources.forEach(resource -> add(resource, ids, new LinkedHashSet<>(), ordered));
    return List.copyOf(ordered);
  }

  private static void add(
      TemplateResource resource,
      Map<String, TemplateResource> ids,
      Set<TemplateResource> above,
      Set<TemplateResource> ordered) {
    if (!above.add(resource)) {
      throw new Refused("circular dependency: " + above);
    }
    for (String id : resource.references()) {
      if (ids.containsKey(id) && !ordered.contains(ids.get(id))) {
        add(ids.get(id), ids, above, ordered);
      }
    }
    above.remove(resource);
    ordered.add(resource);
  }

  private void take(TemplateResource resource) {
    Optional<String> name = name(resource);
    if (name.isPresent() && !names.add(name.get())) {
      throw new Refused(resource + " already exists");
    }
  }

  private void delete(TemplateResource resource, boolean keep) {
    if (keep) {
      kept.add(resource);
      return;
    }
    if (isProtected(resource) || isWrittenToByServices(resource)) {
      throw new Refused(resource + " cannot be deleted");
    }
    name(resource).ifPresent(names::remove);
  }

  static Optional<String> name(TemplateResource resource) {
    Object value = resource.properties().get(NAMES.getOrDefault(resource.type(), ""));
    if (value instanceof Map<?, ?> settings) {
      value = settings.get(settings.containsKey("BudgetName") ? "BudgetName" : "Name");
    }
    return value instanceof String name
        ? Optional.of(resource.type() + " " + name + recordType(resource))
        : Optional.empty();
  }

  private static String recordType(TemplateResource resource) {
    return resource.type().equals("AWS::Route53::RecordSet")
        ? " " + resource.properties().get("Type")
        : "";
  }

  private static String policy(TemplateResource resource) {
    return (String) resource.content().getOrDefault("DeletionPolicy", "Delete");
  }

  private static boolean isProtected(TemplateResource resource) {
    return Boolean.TRUE.equals(resource.properties().get("DeletionProtection"))
        || resource
            .properties()
            .toString()
            .contains("{Key=deletion_protection.enabled, Value=true}");
  }

  /** A load balancer writes a test object as soon as its access logs are enabled. */
  private static boolean isWrittenToByServices(TemplateResource resource) {
    return resource.type().equals("AWS::S3::Bucket") && resource.id().startsWith("Logs");
  }
}
