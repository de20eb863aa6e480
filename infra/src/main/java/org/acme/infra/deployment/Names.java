package org.acme.infra.deployment;

import java.util.List;
import software.amazon.awscdk.TagProps;
import software.amazon.awscdk.Tags;
import software.constructs.IConstruct;

/**
 * The naming rule of all resources: {@code app-environment-part}, for example {@code
 * todo-demo-static}. Also sets the tags APP and ENV.
 */
public record Names(String app, String environment, String account) {
  public static final String APP = "APP";
  public static final String ENV = "ENV";

  public String base() {
    return app + "-" + environment;
  }

  public String of(String part) {
    return base() + "-" + part;
  }

  /**
   * For names that must be unique across all AWS accounts: buckets and Elastic Beanstalk host
   * names.
   */
  public String globallyUnique(String part) {
    return of(part) + "-" + account;
  }

  /** Path of the application's SSM parameters, without a slash at the end. */
  public String parameterPath() {
    return "/" + app + "/" + environment;
  }

  void tag(IConstruct construct) {
    TagProps everythingTaggable =
        TagProps.builder()
            // CDK offers tags on these types, but CloudFormation's published schema does not allow
            // them.
            .excludeResourceTypes(
                List.of(
                    "AWS::CloudWatch::Dashboard",
                    "AWS::ElasticLoadBalancingV2::ListenerRule",
                    "AWS::SSM::Association"))
            .build();
    Tags.of(construct).add(APP, app, everythingTaggable);
    Tags.of(construct).add(ENV, environment, everythingTaggable);
  }
}
