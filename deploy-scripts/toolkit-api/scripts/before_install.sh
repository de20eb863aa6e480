#!/usr/bin/env bash
# BeforeInstall: checks that the instance is prepared, and empties the folder that CodeDeploy copies the revision to.
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=paths.sh
. ./paths.sh

command -v java >/dev/null \
  || fail "java is not installed; user data should have installed it, see /var/log/cloud-init-output.log"
id toolkit-api >/dev/null 2>&1 || fail "there is no user toolkit-api; user data should have created it"
[ -f "$ENVIRONMENT" ] || fail "there is no $ENVIRONMENT; user data should have written it"

umask 022
mkdir -p "$RELEASES"
# Files of an interrupted deployment.
rm -rf "$INCOMING"
