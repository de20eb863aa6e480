#!/usr/bin/env bash
# Brings a whole environment to this commit: infrastructure, then both applications.
set -euo pipefail
# shellcheck source=lib/common.sh
. "$(dirname "$0")/lib/common.sh"
# shellcheck source=lib/cdk.sh
. "$(dirname "$0")/lib/cdk.sh"

usage() {
  cat <<'END'
Usage: release.sh ENV [--plan] [-- CDK_OPTION...]

Deploys the stacks of ENV in their order, then releases todo-app, toolkit-api and the toolkit's page from what
"mvn package" built. The applications do not start without their secrets: see put-secrets.sh and
docs/first-deployment.md.

  --plan           says what would happen, and changes nothing
  -- CDK_OPTION... e.g. -c account=111122223333 -c domain=example.com; settings can be in infra/cdk.json as well.
                   Another region than there: -c todo.region=R -c toolkit.region=R, with AWS_REGION=R for all else
END
  exit_statuses
}

while [ $# -gt 0 ]; do
  case $1 in
    --help) usage && exit 0 ;;
    --plan) plan=yes ;;
    --) shift && cdk_options=("$@") && break ;;
    -*) fail "$USAGE" "unknown option $1; see --help" ;;
    *) one_environment "$1" ;;
  esac
  shift
done

# script NAME ARGUMENT...: one of the commands beside this one, which says itself what went wrong.
script() {
  local name=$1 status=0
  shift
  step="running $name"
  left_behind="What came before it stays as it is."
  "$(dirname "$0")/$name" "$environment" "$@" || status=$?
  [ "$status" = 0 ] || fail "$status" "$name did not succeed. $left_behind"
}

begin aws curl unzip "${CDK%% *}"
agree_with_cdk
if [ -n "$plan" ]; then
  say "stacks:"
  cdk diff --method=template # by itself it makes a change set, with the role that deploys
  for name in release-todo.sh release-toolkit-api.sh release-toolkit-web.sh; do
    say "$name:"
    script "$name" --plan
  done
  exit 0
fi
for archive in "$TODO_BUNDLE" "$TOOLKIT_REVISION"; do
  the_file "$archive" >/dev/null # not only after the stacks
done
step="deploying the stacks"
left_behind="CloudFormation ends what it began, or goes back."
cdk deploy --require-approval never --all
# The API before the page that calls it.
script release-todo.sh
script release-toolkit-api.sh
script release-toolkit-web.sh
say "live: everything in $environment"
say "to undo: as each application above says"
