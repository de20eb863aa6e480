package org.acme.infra.deployment;

import java.util.List;
import software.amazon.awscdk.TagProps;
import software.amazon.awscdk.Tags;
import software.constructs.IConstruct;

/**
 * The one naming rule, {@code app-environment-part} as in {@code todo-demo-static}, and the tags
 * APP and ENV.
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
   * All AWS accounts share one name space for these: buckets and Elastic Beanstalk's host names.
   */
  public String globallyUnique(String part) {
    return of(part) + "-" + account;
  }

  /** Where the application's parameters live in SSM, without a slash at the end. */
  public String parameterPath() {
    return "/" + app + "/" + environment;
  }

  void tag(IConstruct construct) {
    TagProps everythingTaggable =
        TagProps.builder()
            // CDK offers tags on these, CloudFormation's published schema does not know them.
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
