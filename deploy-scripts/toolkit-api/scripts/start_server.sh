#!/usr/bin/env bash
# ApplicationStart: restarts the service, because the previous release is still running if ApplicationStop failed.
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=paths.sh
. ./paths.sh

systemctl enable "$SERVICE"
systemctl restart "$SERVICE"
