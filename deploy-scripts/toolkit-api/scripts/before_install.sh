#!/usr/bin/env bash
# BeforeInstall: an empty place for what CodeDeploy copies next, and a word on what the machine lacks.
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=places.sh
. ./places.sh

command -v java >/dev/null || fail "there is no java; user data installs it, see /var/log/cloud-init-output.log"
id toolkit-api >/dev/null 2>&1 || fail "there is no user toolkit-api; user data adds it"
[ -f "$ENVIRONMENT" ] || fail "there is no $ENVIRONMENT; user data writes it"

umask 022
mkdir -p "$RELEASES"
# Of a deployment that broke off.
rm -rf "$INCOMING"
