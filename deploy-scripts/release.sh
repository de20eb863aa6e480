#!/usr/bin/env bash
# Releases everything to an environment: the infrastructure, then both applications.
set -euo pipefail
# shellcheck source=lib/common.sh
. "$(dirname "$0")/lib/common.sh"
# shellcheck source=lib/cdk.sh
. "$(dirname "$0")/lib/cdk.sh"

readonly ARCHIVES=("$TODO_BUNDLE" "$TOOLKIT_REVISION")
readonly STEPS=(release-todo.sh release-toolkit-api.sh release-toolkit-web.sh) # the API before the page that calls it

usage() {
  cat <<'END'
Usage: release.sh ENV [--plan] [-- CDK_OPTION...]

Deploys the stacks of ENV in order, then releases todo-app, toolkit-api and the toolkit's page as "mvn package" built
them. The applications do not start without their secrets: see put-secrets.sh and docs/first-deployment.md.

  --plan           print what would happen, and change nothing
  -- CDK_OPTION... for example -c account=111122223333 -c domain=example.com; settings can be in infra/cdk.json as well.
                   For another region than in that file: -c todo.region=R -c toolkit.region=R, and AWS_REGION=R
END
  exit_statuses
}

while [ $# -gt 0 ]; do
  case $1 in
    --help) usage && exit 0 ;;
    --plan) plan=yes ;;
    --) shift && cdk_options=("$@") && break ;;
    -*) fail "$USAGE" "unknown option $1; see --help" ;;
    *) set_environment "$1" ;;
  esac
  shift
done

# script NAME ARGUMENT...: runs another command of this folder, which prints its own error messages.
script() {
  local name=$1 status=0
  shift
  step="running $name"
  left_behind="The steps before it are complete."
  "$(dirname "$0")/$name" "$environment" "$@" || status=$?
  [ "$status" = 0 ] || fail "$status" "$name failed. $left_behind"
}

# Against deletion by hand. CloudFormation does not do it, because it could not remove a protected database if the creation
# of its stack failed.
protect_database() {
  local cluster
  step="protecting the database"
  use_stack todo
  cluster=$(optional_output DatabaseClusterId)
  [ -z "$cluster" ] || aws docdb modify-db-cluster --db-cluster-identifier "$cluster" --deletion-protection >/dev/null
}

prepare aws curl unzip java node mvn "${CDK%% *}"
check_cdk_options
if [ -n "$plan" ]; then
  require_credentials
  step="comparing the stacks"
  say "stacks:"
  cdk diff --method=template # by default it creates a change set, which needs the role that deploys
  for name in "${STEPS[@]}"; do
    say "$name:"
    script "$name" --plan
  done
  exit 0
fi
for archive in "${ARCHIVES[@]}"; do
  single_file "$archive" >/dev/null # fails before the stacks are deployed
done
require_credentials
step="deploying the stacks"
left_behind="CloudFormation completes the update that it has started, or rolls it back."
cdk deploy --require-approval never --all
protect_database
for name in "${STEPS[@]}"; do script "$name"; done
say "live: everything in $environment"
say "to roll back: use the command that is printed above for each application"
