# What an instance has before a release brings the application: Java, a user without a login that the application runs as,
# and CloudWatch's agent. CodeDeploy's agent is not among it: State Manager installs it and keeps it.
set -euo pipefail

dnf install -y java-25-amazon-corretto-headless amazon-cloudwatch-agent rsyslog
useradd --system --shell /sbin/nologin toolkit-api

# What the application's unit reads: names of places, no secrets.
mkdir -p /etc/toolkit-api
cat > /etc/toolkit-api/environment <<ENVIRONMENT
AWS_REGION=$REGION
TOOLKIT_AMAZON_ENABLED=$AMAZON_TRANSLATE
TOOLKIT_CORS_ORIGIN=$PAGE_ORIGIN
TOOLKIT_RATE_LIMIT_PROXIES=1
TOOLKIT_SECRETS_PATH=$SECRETS_PATH
ENVIRONMENT

# The journal, as the file that the agent reads.
systemctl enable --now rsyslog

cat > /opt/aws/amazon-cloudwatch-agent/etc/deployment.json <<JSON
{
  "metrics": {
    "namespace": "$DEPLOYMENT",
    "append_dimensions": { "InstanceId": "\${aws:InstanceId}" },
    "metrics_collected": {
      "mem": { "measurement": ["mem_used_percent"] },
      "disk": { "measurement": ["used_percent"], "resources": ["/"] }
    }
  },
  "logs": {
    "logs_collected": {
      "files": {
        "collect_list": [
          {
            "file_path": "/var/log/messages",
            "log_group_name": "/$DEPLOYMENT/system",
            "log_stream_name": "{instance_id}"
          },
          {
            "file_path": "/var/log/aws/codedeploy-agent/codedeploy-agent.log",
            "log_group_name": "/$DEPLOYMENT/codedeploy-agent",
            "log_stream_name": "{instance_id}"
          }
        ]
      }
    }
  }
}
JSON
/opt/aws/amazon-cloudwatch-agent/bin/amazon-cloudwatch-agent-ctl -a fetch-config -m ec2 -s \
  -c file:/opt/aws/amazon-cloudwatch-agent/etc/deployment.json
