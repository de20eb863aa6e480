# Prepares an instance; a release then installs the application. Installs Java and the CloudWatch agent, and adds the
# application's user, who cannot log in. State Manager installs the CodeDeploy agent and keeps it up to date.
set -euo pipefail

dnf install -y java-25-amazon-corretto-headless amazon-cloudwatch-agent rsyslog
useradd --system --shell /sbin/nologin toolkit-api

# Writes the journal to the file that the CloudWatch agent reads.
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

if [ -n "$TRACE_COLLECTOR" ]; then
  # Listens on the loopback interface only, and sends what comes to X-Ray.
  cat > /opt/aws/amazon-cloudwatch-agent/etc/traces.json <<JSON
{ "traces": { "traces_collected": { "otlp": {} } } }
JSON
  /opt/aws/amazon-cloudwatch-agent/bin/amazon-cloudwatch-agent-ctl -a append-config -m ec2 -s \
    -c file:/opt/aws/amazon-cloudwatch-agent/etc/traces.json
fi

# The environment variables of the application's systemd unit. They hold no secrets. Written last, because a release takes the
# file as the sign that all of the above has succeeded.
mkdir -p /etc/toolkit-api
{
  cat <<ENVIRONMENT
AWS_REGION=$REGION
TOOLKIT_AMAZON_ENABLED=$AMAZON_TRANSLATE
TOOLKIT_CORS_ORIGIN=$PAGE_ORIGIN
TOOLKIT_RATE_LIMIT_PROXIES=1
TOOLKIT_SECRETS_PATH=$SECRETS_PATH
ENVIRONMENT
  if [ -n "$TRACE_COLLECTOR" ]; then
    echo "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT=$TRACE_COLLECTOR"
    echo "QUARKUS_OTEL_SDK_DISABLED=false"
  fi
} > /etc/toolkit-api/environment
