package org.acme.infra.toolkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.acme.infra.construct.Monitoring;
import org.acme.infra.construct.NarrowRole;
import org.acme.infra.construct.Network;
import org.acme.infra.construct.PrivateBucket;
import org.acme.infra.construct.SecretsKey;
import org.acme.infra.construct.WebFirewall;
import org.acme.infra.construct.cloudfront.BlueGreenSite;
import org.acme.infra.construct.service.InPlaceDeployment;
import org.acme.infra.construct.service.InstanceLogs;
import org.acme.infra.construct.service.ScaledService;
import org.acme.infra.deployment.Deployment;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.services.certificatemanager.ICertificate;
import software.amazon.awscdk.services.ec2.UserData;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/**
 * The writing assistant: its page blue and green behind CloudFront, its API on instances behind a
 * load balancer, where CodeDeploy brings it.
 */
public final class ToolkitStack extends DeploymentStack {
  private static final int PORT = 8081;

  private final BlueGreenSite page;

  public ToolkitStack(Construct scope, Deployment deployment, ICertificate pageCertificate) {
    super(
        scope,
        ToolkitEdgeStack.names(deployment).base(),
        ToolkitEdgeStack.names(deployment),
        deployment,
        deployment.toolkit().region());
    Bucket logs = PrivateBucket.logs(this);
    page = new BlueGreenSite(this, "Page", domain(deployment), pageCertificate, logs);

    ScaledService api =
        new ScaledService(
            this,
            "Api",
            new ScaledService.Application("api." + domain(deployment), PORT, userData()),
            Network.in(this),
            new Monitoring(this),
            logs);
    InPlaceDeployment releases =
        new InPlaceDeployment(this, "Releases", api, api.serverErrors(), logs);
    new InstanceLogs(this, api.instances(), List.of("system", "codedeploy-agent"));
    if (deployment.production()) {
      new WebFirewall(this, api.loadBalancerArn());
    }
    Key key = SecretsKey.in(this);
    key.grantDecrypt(api.instances());
    allowToReadSecrets(api.instances());
    if (deployment.toolkit().amazonTranslate()) {
      allowToTranslate(api.instances());
    }

    output("BlueBucketName", names().global("blue"));
    output("GreenBucketName", names().global("green"));
    output("DistributionId", page.distribution().getDistributionId());
    output("LiveColourStoreArn", page.live().getKeyValueStoreArn());
    output("ArtifactBucketName", releases.artifacts().getBucketName());
    output("CodeDeployApplication", names().base());
    output("CodeDeployGroup", names().base());
    output("SecretsPath", names().parameterPath());
    output("SecretsKeyArn", key.getKeyArn());
    output("Flavour", deployment.flavour().name().toLowerCase(Locale.ROOT));
    output("Url", "https://" + domain(deployment));
    output("ApiUrl", "https://api." + domain(deployment));
  }

  public BlueGreenSite page() {
    return page;
  }

  static String domain(Deployment deployment) {
    return "toolkit." + deployment.domain();
  }

  private void allowToReadSecrets(NarrowRole role) {
    String path =
        "arn:%s:ssm:%s:%s:parameter%s"
            .formatted(getPartition(), getRegion(), getAccount(), names().parameterPath());
    role.allow(path, "ssm:GetParametersByPath");
    role.allowMatching(
        path + "/*", "All parameters below the application's own path.", "ssm:GetParametersByPath");
  }

  private static void allowToTranslate(NarrowRole role) {
    role.allowMatching(
        "*",
        "Neither action knows resources: texts are sent and come back.",
        "translate:TranslateText",
        "comprehend:DetectDominantLanguage");
  }

  private UserData userData() {
    UserData userData = UserData.forLinux();
    userData.addCommands(
        "DEPLOYMENT=" + names().base(),
        "REGION=" + getRegion(),
        "PAGE_ORIGIN=https://" + domain(deployment()),
        "SECRETS_PATH=" + names().parameterPath(),
        "AMAZON_TRANSLATE=" + deployment().toolkit().amazonTranslate());
    try (InputStream script = ToolkitStack.class.getResourceAsStream("prepare-instance.sh")) {
      userData.addCommands(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return userData;
  }
}
