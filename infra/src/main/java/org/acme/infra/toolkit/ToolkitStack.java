package org.acme.infra.toolkit;

import org.acme.infra.Deployment;
import org.acme.infra.DeploymentStack;
import org.acme.infra.construct.BlueGreenSite;
import org.acme.infra.construct.InstanceRole;
import org.acme.infra.construct.Network;
import org.acme.infra.construct.PrivateBucket;
import org.acme.infra.construct.ScaledService;
import org.acme.infra.construct.SecretsKey;
import software.amazon.awscdk.services.certificatemanager.ICertificate;
import software.amazon.awscdk.services.ec2.UserData;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/**
 * The writing assistant: its page blue and green behind CloudFront, its API on instances behind a
 * load balancer.
 */
public final class ToolkitStack extends DeploymentStack {
  private static final int PORT = 8081;

  public ToolkitStack(Construct scope, Deployment deployment, ICertificate pageCertificate) {
    super(
        scope,
        ToolkitEdgeStack.names(deployment).base(),
        ToolkitEdgeStack.names(deployment),
        deployment,
        deployment.toolkitRegion());
    Bucket logs = PrivateBucket.logs(this);
    BlueGreenSite site = new BlueGreenSite(this, "Page", domain(deployment), pageCertificate, logs);

    Topic notifications =
        Topic.Builder.create(this, "Notifications")
            .topicName(names().of("notifications"))
            .enforceSsl(true)
            .build();
    notifications.addSubscription(new EmailSubscription(deployment.notificationEmail()));
    ScaledService api =
        new ScaledService(
            this,
            "Api",
            new ScaledService.Application("api." + domain(deployment), PORT, userData()),
            Network.in(this),
            notifications,
            logs);
    Key key = SecretsKey.in(this);
    key.grantDecrypt(api.instanceRole());
    allowToReadSecrets(api.instanceRole());

    output("BlueBucketName", names().global("blue"));
    output("GreenBucketName", names().global("green"));
    output("LiveColourStoreArn", site.live().getKeyValueStoreArn());
    output("SecretsPath", names().parameterPath());
    output("SecretsKeyArn", key.getKeyArn());
    output("Url", "https://" + domain(deployment));
    output("ApiUrl", "https://api." + domain(deployment));
  }

  static String domain(Deployment deployment) {
    return "toolkit." + deployment.domain();
  }

  private void allowToReadSecrets(InstanceRole role) {
    String path =
        "arn:%s:ssm:%s:%s:parameter%s"
            .formatted(getPartition(), getRegion(), getAccount(), names().parameterPath());
    role.allow(path, "ssm:GetParametersByPath");
    role.allowMatching(
        path + "/*", "All parameters below the application's own path.", "ssm:GetParametersByPath");
  }

  /** Java, and a user without a login that the application runs as; a release brings the rest. */
  private static UserData userData() {
    UserData userData = UserData.forLinux();
    userData.addCommands(
        "set -euo pipefail",
        "dnf install -y java-25-amazon-corretto-headless",
        "useradd --system --shell /sbin/nologin toolkit-api");
    return userData;
  }
}
