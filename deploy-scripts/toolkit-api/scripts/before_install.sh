#!/usr/bin/env bash
# BeforeInstall: waits until the instance is prepared, checks that, and empties the folder that CodeDeploy copies the revision to.
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=paths.sh
. ./paths.sh

readonly WAIT_SECONDS=270 # less than the timeout of this hook in appspec.yml

# The agent may arrive before user data has ended. An error of cloud-init is not one of ours; what we need is checked below.
status=0
timeout "$WAIT_SECONDS" cloud-init status --wait || status=$?
[ "$status" != 124 ] || fail "user data has not ended within $WAIT_SECONDS seconds, see /var/log/cloud-init-output.log"

command -v java >/dev/null \
  || fail "java is not installed; user data should have installed it, see /var/log/cloud-init-output.log"
id toolkit-api >/dev/null 2>&1 || fail "there is no user toolkit-api; user data should have created it"
[ -f "$ENVIRONMENT" ] || fail "there is no $ENVIRONMENT; user data should have written it"

umask 022
mkdir -p "$RELEASES"
# Files of an interrupted deployment.
rm -rf "$INCOMING"
