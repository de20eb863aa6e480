#!/usr/bin/env bash
# Puts a build of toolkit-api onto an environment's instances.
set -euo pipefail
# shellcheck source=lib/common.sh
. "$(dirname "$0")/lib/common.sh"

readonly WAIT_SECONDS=${WAIT_SECONDS:-2700}  # one instance after the other
readonly NAMING_SECONDS=${NAMING_SECONDS:-60} # from a failure to the deployment that undoes it

usage() {
  cat <<'END'
Usage: release-toolkit-api.sh ENV [--revision FILE | --version VERSION] [--plan]

Uploads the revision under its version, which is never overwritten; has CodeDeploy bring it to one instance after the
other, waits, and asks the API through its public name. If it fails, prints what every instance said, and waits until
CodeDeploy has put the revision before back.

  --revision FILE    another than toolkit-api/target/toolkit-api-*-codedeploy.zip
  --version VERSION  a version that was released before, to go back to it
  --plan             says what would happen, and changes nothing
END
  exit_statuses
}

revision=""
version=""
state="" # of a deployment, at the last look
while [ $# -gt 0 ]; do
  case $1 in
    --help) usage && exit 0 ;;
    --plan) plan=yes ;;
    --revision) needs_value "$@" && revision=$2 && shift ;;
    --version) needs_value "$@" && version=$2 && shift ;;
    -*) fail "$USAGE" "unknown option $1; see --help" ;;
    *) one_environment "$1" ;;
  esac
  shift
done
[ -z "$revision" ] || [ -z "$version" ] \
  || fail "$USAGE" "a revision says its version itself: --revision or --version, not both"

publish() {
  local digest released
  digest=$(sha256 "$revision")
  if object_exists "$artifacts" "$key"; then
    released=$(aws s3api head-object --bucket "$artifacts" --key "$key" --query Metadata.sha256 --output text)
    [ "$released" = "$digest" ] \
      || fail "$CONFLICT" "s3://$artifacts/$key exists with other content; build with another -Drevision"
    say "s3://$artifacts/$key is there"
    return
  fi
  step="uploading the revision"
  left_behind="The instances are as they were."
  say "uploading the revision to s3://$artifacts/$key"
  aws s3 cp --only-show-errors --metadata "sha256=$digest" "$revision" "s3://$artifacts/$key"
}

# newest STATUS...: the newest deployment's id, empty where there is none. All are read: head would end the pipe, and so us.
newest() {
  aws deploy list-deployments --application-name "$application" --deployment-group-name "$group" \
    --include-only-statuses "$@" --query deployments --output text | tr '\t' '\n' | sed -n '1{/^None$/!p}'
}

# key_of DEPLOYMENT: which revision it brings.
key_of() {
  aws deploy get-deployment --deployment-id "$1" \
    --query deploymentInfo.revision.s3Location.key --output text
}

# The revision of the last deployment that succeeded, empty before the first.
live_key() {
  local last
  last=$(newest Succeeded)
  [ -z "$last" ] || key_of "$last"
}

# succeeded DEPLOYMENT, or never will. Sets state.
succeeded() {
  state=$(aws deploy get-deployment --deployment-id "$1" --query deploymentInfo.status --output text) || return 1
  progress "deployment $1: $state"
  case $state in
    Succeeded) return 0 ;;
    Failed | Stopped) return 2 ;;
  esac
  return 1
}

# What each instance did until it failed. The agent's log ends with what the hook wrote.
why() {
  local targets
  aws deploy get-deployment --deployment-id "$1" \
    --query 'deploymentInfo.errorInformation.[code,message]' --output text >&2 || true
  targets=$(aws deploy list-deployment-targets --deployment-id "$1" --query targetIds --output text) || return 0
  [ -n "$targets" ] && [ "$targets" != None ] || return 0
  # shellcheck disable=SC2086 # one argument an instance
  aws deploy batch-get-deployment-targets --deployment-id "$1" --target-ids $targets --output text \
    --query 'deploymentTargets[].instanceTarget.[targetId,status,lifecycleEvents[].[lifecycleEventName,status,diagnostics.errorCode,diagnostics.message,diagnostics.logTail]]' \
    >&2 || true
}

# names_way_back DEPLOYMENT: sets back, to nothing where that could not be asked for.
names_way_back() {
  back=$(aws deploy get-deployment --deployment-id "$1" \
    --query deploymentInfo.rollbackInfo.rollbackDeploymentId --output text) || return 1
  [ "$back" != None ]
}

failed() {
  local back
  case $state in
    Failed | Stopped) ;;
    *) fail 1 "deployment $1 is ${state:-unknown} after $WAIT_SECONDS seconds and goes on; the same command waits for it again" ;;
  esac
  say "deployment $1 failed:"
  why "$1"
  step="waiting for CodeDeploy to go back"
  left_behind="Instances may have one revision or the other."
  wait_for "$NAMING_SECONDS" names_way_back "$1" || case $back in
    "") exit 1 ;;
    *) fail "$BROKEN" "CodeDeploy names nothing that it goes back to; the reasons are above, see docs/runbooks/roll-back-toolkit-api.md" ;;
  esac
  say "CodeDeploy goes back with deployment $back"
  wait_for "$WAIT_SECONDS" succeeded "$back" \
    || { why "$back" && fail "$BROKEN" "that did not succeed either; see docs/runbooks/roll-back-toolkit-api.md"; }
  fail "$ROLLED_BACK" "$version failed, see above; the revision before is live again"
}

deploy() {
  aws deploy create-deployment --application-name "$application" --deployment-group-name "$group" \
    --s3-location "bucket=$artifacts,key=$key,bundleType=zip" --file-exists-behavior OVERWRITE \
    --ignore-application-stop-failures --description "toolkit-api $version" --query deploymentId --output text
}

begin aws curl unzip
use_stack toolkit
artifacts=$(output ArtifactBucketName)
application=$(output CodeDeployApplication)
group=$(output CodeDeployGroup)
url=$(output ApiUrl)
released_before=$version
if [ -z "$released_before" ]; then
  revision=${revision:-$(the_file "$TOOLKIT_REVISION")}
  [ -f "$revision" ] || fail "$MISSING" "there is no $revision"
  step="reading $revision"
  version=$(unzip -p "$revision" VERSION)
fi
key=toolkit-api/$version.zip
step="asking for the last deployment"
previous=$(live_key)
[ -z "$released_before" ] || object_exists "$artifacts" "$key" || fail "$MISSING" "there is no s3://$artifacts/$key"
if [ -n "$plan" ]; then
  # By an assignment, or a call that fails would only leave a gap in the line.
  found=$(object_exists "$artifacts" "$key" && echo "is there" || echo "is uploaded")
  echo "revision    s3://$artifacts/$key: $found"
  echo "instances   of $application: from ${previous:-nothing} to $key, one at a time"
  exit 0
fi

[ -n "$released_before" ] || publish
# CodeDeploy takes one at a time. One that runs may be ours, of a try that broke off.
step="waiting for the deployment that runs"
running=$(newest Created Queued InProgress Ready)
if [ -n "$running" ]; then
  say "deployment $running runs; waiting for it"
  if [ "$(key_of "$running")" != "$key" ]; then
    wait_for "$WAIT_SECONDS" succeeded "$running" || true # of another revision: its end matters, not how
    running=""
    previous=$(live_key)
  fi
fi
step="deploying"
left_behind="CodeDeploy goes on by itself."
if [ -z "$running" ] && [ "$previous" = "$key" ]; then
  say "$version is live already"
else
  running=${running:-$(deploy)}
  say "deployment $running brings $key"
  wait_for "$WAIT_SECONDS" succeeded "$running" || failed "$running"
fi
step="asking $url"
left_behind="$version is on the instances."
fetch "$url/q/health/ready" >/dev/null \
  || fail "$BROKEN" "every instance is ready, but $url/q/health/ready is not; see docs/runbooks/roll-back-toolkit-api.md"

say "live: $version at $url"
case $previous in
  "" | "$key") ;;
  *) say "to undo: $0 $environment --version $(basename "$previous" .zip)" ;;
esac
