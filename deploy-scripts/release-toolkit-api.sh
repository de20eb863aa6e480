#!/usr/bin/env bash
# Releases a build of toolkit-api to the instances of an environment.
set -euo pipefail
# shellcheck source=lib/common.sh
. "$(dirname "$0")/lib/common.sh"

readonly WAIT_SECONDS=${WAIT_SECONDS:-2880}      # for all instances, one after the other
readonly ROLLBACK_SECONDS=${ROLLBACK_SECONDS:-60} # until a failed deployment has the id of its rollback
readonly KEPT=20                                  # number of revisions that are kept
# For going back. The failures that are a reason for it keep the alarm on, which would stop the deployment that ends them.
readonly WITHOUT_ALARM=(--override-alarm-configuration enabled=false)

usage() {
  cat <<'END'
Usage: release-toolkit-api.sh ENV [--revision FILE | --version VERSION] [--plan]

Uploads the revision under the name of its version, which is never overwritten. CodeDeploy installs it on one instance
after the other. The command waits for that, and checks every instance and the API at its public address. If the deployment
fails, it prints what each instance reported, and waits until CodeDeploy has rolled back to the previous revision. CodeDeploy
lets the last instance fail; then the command itself rolls back. Until then Auto Scaling replaces no instance.

  --revision FILE    release this file instead of toolkit-api/target/toolkit-api-*-codedeploy.zip
  --version VERSION  roll back to this version, which was uploaded before, also while the alarm on failures is on
  --plan             print what would happen, and change nothing
END
  exit_statuses
}

revision=""
version=""
state="" # the last known status of a deployment
while [ $# -gt 0 ]; do
  case $1 in
    --help) usage && exit 0 ;;
    --plan) plan=yes ;;
    --revision) require_value "$@" && revision=$2 && shift ;;
    --version) require_value "$@" && version=$2 && shift ;;
    -*) fail "$USAGE" "unknown option $1; see --help" ;;
    *) set_environment "$1" ;;
  esac
  shift
done
[ -z "$revision" ] || [ -z "$version" ] \
  || fail "$USAGE" "the revision contains its version: give --revision or --version, not both"

publish() {
  local digest released
  digest=$(sha256 "$revision")
  if object_exists "$artifacts" "$key"; then
    released=$(aws s3api head-object --bucket "$artifacts" --key "$key" --query Metadata.sha256 --output text)
    [ "$released" = "$digest" ] \
      || fail "$CONFLICT" "s3://$artifacts/$key exists with other content; build with another -Drevision"
    say "s3://$artifacts/$key is already uploaded"
    return
  fi
  step="uploading the revision"
  left_behind="The instances are unchanged."
  say "uploading the revision to s3://$artifacts/$key"
  aws s3 cp --only-show-errors --metadata "sha256=$digest" "$revision" "s3://$artifacts/$key"
}

# deployments STATUS...: prints the ids of the deployments with one of these statuses, newest first.
deployments() {
  local ids
  ids=$(aws deploy list-deployments --application-name "$application" --deployment-group-name "$group" \
    --include-only-statuses "$@" --query deployments --output text) || return
  [ "$ids" = None ] || printf '%s\n' "$ids"
}

# newest STATUS...: prints the id of the newest deployment with one of these statuses, or nothing.
newest() {
  local ids
  ids=$(deployments "$@") || return
  printf '%s\n' "${ids%%[[:space:]]*}"
}

# key_of DEPLOYMENT: prints the object key of its revision.
key_of() {
  aws deploy get-deployment --deployment-id "$1" \
    --query deploymentInfo.revision.s3Location.key --output text
}

# Prints the object key of the live revision, or nothing before the first deployment.
live_key() {
  local last
  last=$(newest Succeeded)
  [ -z "$last" ] || key_of "$last"
}

# Prints the object key of the last live revision other than $key, or nothing. Looks at the newest 20 deployments.
other_key() {
  local ids found id
  found=$(deployments Succeeded)
  read -ra ids <<<"$found"
  for id in "${ids[@]:0:20}"; do
    found=$(key_of "$id")
    [ "$found" = "$key" ] || { printf '%s\n' "$found" && return; }
  done
}

# succeeded DEPLOYMENT: returns 2 if it failed. Sets state.
succeeded() {
  state=$(aws deploy get-deployment --deployment-id "$1" --query deploymentInfo.status --output text) || return 1
  progress "deployment $1: $state"
  case $state in
    Succeeded) return 0 ;;
    Failed | Stopped) return 2 ;;
  esac
  return 1
}

# targets_of DEPLOYMENT QUERY: prints what the query finds in the instances of the deployment, or nothing.
targets_of() {
  local targets
  targets=$(aws deploy list-deployment-targets --deployment-id "$1" --query targetIds --output text) || return
  [ -n "$targets" ] && [ "$targets" != None ] || return 0
  # shellcheck disable=SC2086 # one argument an instance
  aws deploy batch-get-deployment-targets --deployment-id "$1" --target-ids $targets --output text --query "$2"
}

# print_errors DEPLOYMENT: prints what each instance reported, with the end of the agent's log, which has the output of the
# hook that failed.
print_errors() {
  aws deploy get-deployment --deployment-id "$1" \
    --query 'deploymentInfo.errorInformation.[code,message]' --output text >&2 || true
  targets_of "$1" \
    'deploymentTargets[].instanceTarget.[targetId,status,lifecycleEvents[].[lifecycleEventName,status,diagnostics.errorCode,diagnostics.message,diagnostics.logTail]]' \
    >&2 || true
}

# has_rollback DEPLOYMENT: sets rollback to its id, to None before it has one, or to nothing if the call failed.
has_rollback() {
  rollback=$(aws deploy get-deployment --deployment-id "$1" \
    --query deploymentInfo.rollbackInfo.rollbackDeploymentId --output text) || return 1
  [ "$rollback" != None ]
}

# CodeDeploy takes an instance out of the load balancer to update it. Auto Scaling could judge it unhealthy then, and would
# replace it: it never takes a judgement back. It judges none while this process is suspended.
suspend_health_checks() {
  aws autoscaling suspend-processes --auto-scaling-group-name "$instances" --scaling-processes HealthCheck
}

# Also if there was nothing to deploy, because an interrupted run may have left them suspended.
resume_health_checks() {
  step="resuming the health checks of the instances"
  aws autoscaling resume-processes --auto-scaling-group-name "$instances" --scaling-processes HealthCheck
}

# handle_failure DEPLOYMENT: waits for the rollback, and ends the script.
handle_failure() {
  local rollback
  case $state in
    Failed | Stopped) ;;
    *) fail 1 "deployment $1 is ${state:-unknown} after $WAIT_SECONDS seconds and continues; run the same command again to wait for it" ;;
  esac
  say "deployment $1 failed:"
  print_errors "$1"
  step="waiting for CodeDeploy to roll back"
  left_behind="Instances may have the new or the previous revision."
  wait_for "$ROLLBACK_SECONDS" has_rollback "$1" || case $rollback in
    "") exit 1 ;;
    *) resume_health_checks && fail "$BROKEN" "CodeDeploy does not roll back; the errors are above; see docs/runbooks/roll-back-toolkit-api.md" ;;
  esac
  say "CodeDeploy rolls back with deployment $rollback"
  wait_for "$WAIT_SECONDS" succeeded "$rollback" \
    || { print_errors "$rollback" && resume_health_checks && fail "$BROKEN" "the rollback failed too; see docs/runbooks/roll-back-toolkit-api.md"; }
  resume_health_checks
  fail "$ROLLED_BACK" "$version failed, see above; the previous revision is live again"
}

# check_instances DEPLOYMENT: sets failed to the instances in service on which a successful deployment failed, and late to
# those that started too late for it.
check_instances() {
  local serving targets instance
  step="checking the instances"
  serving=$(aws autoscaling describe-auto-scaling-groups --auto-scaling-group-names "$instances" --output text \
    --query "AutoScalingGroups[0].Instances[?LifecycleState=='InService'].InstanceId")
  targets=$(targets_of "$1" 'deploymentTargets[].instanceTarget.[targetId,status]')
  failed=""
  late=""
  for instance in $serving; do
    case $'\n'$targets$'\n' in
      *[/$'\n']"$instance"$'\t'Succeeded$'\n'*) ;;
      *[/$'\n']"$instance"$'\t'*) failed+=" $instance" ;;
      *) late+=" $instance" ;;
    esac
  done
}

# An instance that starts during a deployment gets the revision before it.
update_late() {
  say "updating$late, which started during the deployment"
  running=$(deploy --update-outdated-instances-only)
  wait_for "$WAIT_SECONDS" succeeded "$running" && return
  # CodeDeploy updates such instances too, and may have been faster.
  reason=$(aws deploy get-deployment --deployment-id "$running" --query deploymentInfo.errorInformation.code --output text)
  [ "$reason" = NO_INSTANCES ] || handle_failure "$running"
}

# roll_back DEPLOYMENT: installs the previous revision everywhere, because CodeDeploy rolls back only what it calls a failure.
roll_back() {
  local released=$version
  print_errors "$1"
  # After an interrupted run, the last deployment is the one that failed there.
  [ "$previous" != "$key" ] || previous=$(other_key)
  [ -n "$previous" ] || { resume_health_checks && fail "$BROKEN" \
    "$version failed on$failed, and there is no previous revision; see docs/runbooks/roll-back-toolkit-api.md"; }
  step="rolling back"
  left_behind="Instances may have the new or the previous revision."
  key=$previous
  version=$(basename "$previous" .zip)
  say "$released failed on$failed; rolling back to $version"
  running=$(deploy "${WITHOUT_ALARM[@]}")
  wait_for "$WAIT_SECONDS" succeeded "$running" && check_instances "$running"
  resume_health_checks
  { [ "$state" = Succeeded ] && [ -z "$failed" ]; } \
    || fail "$BROKEN" "the rollback failed too; see docs/runbooks/roll-back-toolkit-api.md"
  fail "$ROLLED_BACK" "$released failed, see above; $version is live again"
}

# The live revision is never removed, however old it is: CodeDeploy installs it on new instances.
remove_old_revisions() {
  local number=0 revisions old
  step="removing old revisions"
  revisions=$(aws s3api list-objects-v2 --bucket "$artifacts" --prefix toolkit-api/ --output text \
    --query 'reverse(sort_by(Contents, &LastModified))[].[Key]')
  while IFS= read -r old; do
    number=$((number + 1))
    if [ "$number" -gt "$KEPT" ] && [ "$old" != "$key" ] && [ "$old" != "$previous" ]; then
      say "removing s3://$artifacts/$old"
      aws s3 rm --only-show-errors "s3://$artifacts/$old"
    fi
  done <<<"$revisions"
}

# deploy OPTION...: prints the id of the deployment.
deploy() {
  aws deploy create-deployment --application-name "$application" --deployment-group-name "$group" \
    --s3-location "bucket=$artifacts,key=$key,bundleType=zip" --file-exists-behavior OVERWRITE \
    --ignore-application-stop-failures --description "toolkit-api $version" --query deploymentId --output text "$@"
}

prepare aws curl unzip
use_stack toolkit
artifacts=$(output ArtifactBucketName)
application=$(output CodeDeployApplication)
group=$(output CodeDeployGroup)
instances=$(output AutoScalingGroupName)
url=$(output ApiUrl)
released_before=$version
if [ -z "$released_before" ]; then
  revision=${revision:-$(single_file "$TOOLKIT_REVISION")}
  require_archive "$revision" VERSION
  step="reading $revision"
  version=$(unzip -p "$revision" VERSION)
fi
key=toolkit-api/$version.zip
step="reading the last deployment"
previous=$(live_key)
[ -z "$released_before" ] || object_exists "$artifacts" "$key" || fail "$MISSING" "there is no s3://$artifacts/$key"
if [ -n "$plan" ]; then
  # In an assignment, because a call that fails inside an argument of echo would not end the script.
  found=$(object_exists "$artifacts" "$key" && echo "is already uploaded" || echo "will be uploaded")
  echo "revision    s3://$artifacts/$key: $found"
  echo "instances   of $application: from ${previous:-nothing} to $key, one at a time"
  echo "revisions   the last $KEPT are kept"
  exit 0
fi

[ -n "$released_before" ] || publish
# CodeDeploy runs one deployment at a time. A running one may come from an interrupted run of this command.
step="waiting for the running deployment"
running=$(newest Created Queued InProgress Ready)
if [ -n "$running" ]; then
  say "deployment $running is running; waiting for it"
  if [ "$(key_of "$running")" != "$key" ]; then
    wait_for "$WAIT_SECONDS" succeeded "$running" || true # of another revision: it only has to end
    running=""
    previous=$(live_key)
  fi
fi
step="deploying"
left_behind="CodeDeploy continues the deployment."
if [ -z "$running" ] && [ "$previous" = "$key" ]; then
  say "$version is already live"
  running=$(newest Succeeded)
  check_instances "$running"
  [ -z "$failed" ] || roll_back "$running"
else
  suspend_health_checks
  running=${running:-$(deploy ${released_before:+"${WITHOUT_ALARM[@]}"})}
  say "deployment $running installs $key"
  wait_for "$WAIT_SECONDS" succeeded "$running" || handle_failure "$running"
  check_instances "$running"
  [ -z "$failed" ] || roll_back "$running"
  [ -z "$late" ] || update_late
fi
left_behind="$version is installed on the instances."
resume_health_checks
step="checking $url"
# An address that needs no access key. The load balancer hides the health checks.
fetch "$url/api/v1/openapi" >/dev/null \
  || fail "$BROKEN" "every instance is ready, but $url/api/v1/openapi does not answer; see docs/runbooks/roll-back-toolkit-api.md"
left_behind="$version is live."
remove_old_revisions

say "live: $version at $url"
case $previous in
  "" | "$key") ;;
  *) say "to roll back: $0 $environment --version $(basename "$previous" .zip)" ;;
esac
