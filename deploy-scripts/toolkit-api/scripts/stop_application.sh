#!/usr/bin/env bash
# ApplicationStop. CodeDeploy takes this one from the release before: if it failed, no later release could ever get in.
# So it never does.
set -u
cd "$(dirname "$0")" || exit 0
# shellcheck source=places.sh
. ./places.sh || exit 0

# A machine's first deployment has nothing to stop.
systemctl stop "$SERVICE" || echo "stop_application: $SERVICE was not running"
exit 0
