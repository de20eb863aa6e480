#!/usr/bin/env bash
# Lets the CloudWatch agent receive the application's traces on the loopback interface, and send them to X-Ray. infra sets the
# variable below if traces are wanted. If anything fails here, the release runs without traces.
set -uo pipefail

readonly AGENT=${AGENT:-/opt/aws/amazon-cloudwatch-agent}

[ -n "${QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT:-}" ] || exit 0
# Does nothing where the agent is part of the platform.
if dnf install -y -q amazon-cloudwatch-agent \
  && echo '{ "traces": { "traces_collected": { "otlp": {} } } }' >"$AGENT/etc/traces.json" \
  && "$AGENT/bin/amazon-cloudwatch-agent-ctl" -a append-config -m ec2 -s -c "file:$AGENT/etc/traces.json"; then
  echo "traces: the CloudWatch agent receives them"
else
  echo "traces: the CloudWatch agent could not be set up; the release runs without traces"
fi
