package org.acme.infra.toolkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.acme.infra.construct.LeastPrivilegeRole;
import org.acme.infra.construct.Monitoring;
import org.acme.infra.construct.Network;
import org.acme.infra.construct.PrivateBucket;
import org.acme.infra.construct.SecretsKey;
import org.acme.infra.construct.Tracing;
import org.acme.infra.construct.WebAcl;
import org.acme.infra.construct.cloudfront.BlueGreenSite;
import org.acme.infra.construct.service.InPlaceDeployment;
import org.acme.infra.construct.service.InstanceLogs;
import org.acme.infra.construct.service.LoadBalancedService;
import org.acme.infra.deployment.Deployment;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.services.certificatemanager.ICertificate;
import software.amazon.awscdk.services.ec2.UserData;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/**
 * The writing assistant: its page in two colours behind CloudFront, and its API on instances behind
 * a load balancer, released by CodeDeploy.
 */
public final class ToolkitStack extends DeploymentStack {
  static final String APP = "toolkit";
  private static final int PORT = 8081;

  private final BlueGreenSite page;

  public ToolkitStack(Construct scope, Deployment deployment, ICertificate pageCertificate) {
    super(
        scope,
        deployment.names(APP).base(),
        deployment.names(APP),
        deployment,
        deployment.toolkit().region());
    Bucket logs = PrivateBucket.accessLogs(this);
    String apiDomain = "api." + domain(deployment);
    page =
        new BlueGreenSite(
            this, "Page", domain(deployment), "https://" + apiDomain, pageCertificate, logs);

    var monitoring = new Monitoring(this);
    var api =
        new LoadBalancedService(
            this,
            "Api",
            new LoadBalancedService.Application(apiDomain, PORT, userData()),
            Network.create(this),
            monitoring,
            logs);
    var instanceLogs = new InstanceLogs(this, api.instances());
    var releases =
        new InPlaceDeployment(this, "Releases", api, instanceLogs.failures(monitoring), logs);
    instanceLogs.alarmOnUsedUpBudget(monitoring);
    if (deployment.isProduction()) {
      WebAcl.ofLoadBalancer(this).protect(api.loadBalancerArn());
    }
    Key key = SecretsKey.create(this);
    key.grantDecrypt(api.instances());
    allowToReadSecrets(api.instances());
    if (deployment.toolkit().amazonTranslate()) {
      allowToTranslate(api.instances());
    }
    if (deployment.tracing()) {
      Tracing.allow(api.instances());
    }

    output("BlueBucketName", names().globallyUnique("blue"));
    output("GreenBucketName", names().globallyUnique("green"));
    output("DistributionId", page.distribution().getDistributionId());
    output("LiveColourStoreArn", page.liveColourStore().getKeyValueStoreArn());
    output("ArtifactBucketName", releases.artifacts().getBucketName());
    output("CodeDeployApplication", names().base());
    output("CodeDeployGroup", names().base());
    output("AutoScalingGroupName", names().base());
    output("SecretsPath", names().parameterPath());
    output("SecretsKeyArn", key.getKeyArn());
    output("Flavour", deployment.flavour().name().toLowerCase(Locale.ROOT));
    output("Url", "https://" + domain(deployment));
    output("ApiUrl", "https://" + apiDomain);
  }

  public BlueGreenSite page() {
    return page;
  }

  static String domain(Deployment deployment) {
    return "toolkit." + deployment.domain();
  }

  private void allowToReadSecrets(LeastPrivilegeRole role) {
    String path =
        "arn:%s:ssm:%s:%s:parameter%s"
            .formatted(getPartition(), getRegion(), getAccount(), names().parameterPath());
    role.allow(path, "ssm:GetParametersByPath");
    role.allowWildcard(
        path + "/*", "All parameters below the application's own path.", "ssm:GetParametersByPath");
  }

  private static void allowToTranslate(LeastPrivilegeRole role) {
    role.allowWildcard(
        "*",
        "IAM has no resources for these actions.",
        "translate:TranslateText",
        "translate:ImportTerminology",
        "translate:DeleteTerminology",
        "comprehend:DetectDominantLanguage");
  }

  private UserData userData() {
    UserData userData = UserData.forLinux();
    userData.addCommands(
        "DEPLOYMENT=" + names().base(),
        "REGION=" + getRegion(),
        "PAGE_ORIGIN=https://" + domain(deployment()),
        "SECRETS_PATH=" + names().parameterPath(),
        "AMAZON_TRANSLATE=" + deployment().toolkit().amazonTranslate(),
        "TRACE_COLLECTOR=" + (deployment().tracing() ? Tracing.COLLECTOR : ""));
    try (InputStream script = ToolkitStack.class.getResourceAsStream("prepare-instance.sh")) {
      userData.addCommands(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return userData;
  }
}
