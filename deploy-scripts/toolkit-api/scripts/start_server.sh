#!/usr/bin/env bash
# ApplicationStart. Restart rather than start: it may run still, from the release before, if that could not stop it.
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=places.sh
. ./places.sh

systemctl enable "$SERVICE"
systemctl restart "$SERVICE"
