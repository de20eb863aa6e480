#!/usr/bin/env bash
# ApplicationStop: stops the service. CodeDeploy runs this script of the previous release. It must never fail, because then
# no later release could be installed.
set -u
cd "$(dirname "$0")" || exit 0
# shellcheck source=paths.sh
. ./paths.sh || exit 0

# In the first deployment of an instance there is no service to stop.
systemctl stop "$SERVICE" || echo "stop_application: $SERVICE was not running"
exit 0
