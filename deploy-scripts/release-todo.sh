#!/usr/bin/env bash
# Releases a build of todo-app to an environment.
set -euo pipefail
# shellcheck source=lib/common.sh
. "$(dirname "$0")/lib/common.sh"

readonly WAIT_SECONDS=${WAIT_SECONDS:-1800} # for a rolling update with an additional batch
readonly KEPT=5                             # number of versions whose static files are kept
readonly MARKER=release.sha256              # uploaded last: a version that has this file is complete
readonly WORKING=live                       # object with the version that passed its smoke test last

usage() {
  cat <<'END'
Usage: release-todo.sh ENV [--bundle FILE | --version VERSION] [--plan]

Uploads the static files to a folder named after their version, and the bundle as an application version of Elastic
Beanstalk. Neither is ever overwritten. Then it updates the environment, waits until it is healthy, and checks the page at
its public address. If that fails, it rolls back to the version that passed this check last. If a run is interrupted, the
next run continues, and rolls back if necessary.

  --bundle FILE      release this file instead of todo-app/target/todo-app-*-beanstalk.zip
  --version VERSION  roll back to this version, which was released before
  --plan             print what would happen, and change nothing
END
  exit_statuses
}

bundle=""
version=""
working="" # the version that passed its smoke test last
while [ $# -gt 0 ]; do
  case $1 in
    --help) usage && exit 0 ;;
    --plan) plan=yes ;;
    --bundle) require_value "$@" && bundle=$2 && shift ;;
    --version) require_value "$@" && version=$2 && shift ;;
    -*) fail "$USAGE" "unknown option $1; see --help" ;;
    *) set_environment "$1" ;;
  esac
  shift
done
[ -z "$bundle" ] || [ -z "$version" ] || fail "$USAGE" "the bundle contains its version: give --bundle or --version, not both"

# Sets version and files from the bundle, so that both come from the same build.
unpack() {
  local folders
  unzip -qo "$bundle" quarkus/generated-bytecode.jar -d "$work"
  unzip -qo "$work/quarkus/generated-bytecode.jar" 'META-INF/resources/static/*' -d "$work"
  folders=("$work/META-INF/resources/static"/*/)
  [ "${#folders[@]}" = 1 ] || fail "$MISSING" "$bundle contains static files of several versions"
  files=${folders[0]%/}
  version=${files##*/}
  checksums "$files" >"$work/$MARKER"
}

# Prints the state of s3://STATIC/VERSION/: complete, absent (or incomplete), or different (from another build).
static_state() {
  if ! object_exists "$static" "$version/$MARKER"; then
    echo absent
    return
  fi
  aws s3 cp "s3://$static/$version/$MARKER" - >"$work/released"
  if cmp -s "$work/released" "$work/$MARKER"; then echo complete; else echo different; fi
}

refuse_other_content() {
  fail "$CONFLICT" "$1 exists with other content; a released version never changes: build with another -Dbuild.number"
}

publish_static() {
  local state
  state=$(static_state)
  case $state in
    complete) say "the static files of $version are already uploaded" && return ;;
    different) refuse_other_content "s3://$static/$version/" ;;
  esac
  step="uploading static files"
  left_behind="s3://$static/$version/ may be incomplete; nothing refers to it yet."
  say "uploading static files to s3://$static/$version/"
  aws s3 rm --recursive --only-show-errors "s3://$static/$version/" # files of an interrupted upload
  upload "$files" "s3://$static/$version/" "public, max-age=31536000, immutable"
  aws s3 cp --only-show-errors --content-type text/plain "$work/$MARKER" "s3://$static/$version/$MARKER"
}

version_exists() {
  local found
  found=$(aws elasticbeanstalk describe-application-versions --application-name "$application" \
    --version-labels "$version" --query 'ApplicationVersions[0].VersionLabel' --output text) || exit 1
  [ "$found" = "$version" ]
}

publish_bundle() {
  local key="$prefix$version.zip" digest released
  digest=$(sha256 "$bundle")
  step="publishing the bundle"
  if version_exists; then
    released=$(aws s3api head-object --bucket "$bundles" --key "$key" --query Metadata.sha256 --output text)
    [ "$released" = "$digest" ] || refuse_other_content "application version $version"
    say "application version $version already exists"
    return
  fi
  left_behind="The environment is unchanged."
  say "uploading the bundle to s3://$bundles/$key"
  aws s3 cp --only-show-errors --metadata "sha256=$digest" "$bundle" "s3://$bundles/$key"
  aws elasticbeanstalk create-application-version --application-name "$application" --version-label "$version" \
    --description "sha256 $digest" --source-bundle "S3Bucket=$bundles,S3Key=$key" >/dev/null
}

# Sets status, health and label.
read_environment() {
  local answer
  answer=$(aws elasticbeanstalk describe-environments --application-name "$application" --environment-names "$name" \
    --no-include-deleted --query 'Environments[0].[Status,Health,VersionLabel]' --output text) || return 1
  IFS=$'\t' read -r status health label <<<"$answer"
}

is_ready() {
  read_environment || return 1
  progress "$name: $status, $health, at $label"
  [ "$status" = Ready ]
}

# is_healthy_at VERSION: returns 2 if Elastic Beanstalk itself has rolled back to another version.
is_healthy_at() {
  is_ready || return 1
  [ "$label" = "$1" ] || return 2
  [ "$health" = Green ]
}

update() {
  aws elasticbeanstalk update-environment --application-name "$application" --environment-name "$name" \
    --version-label "$1" >/dev/null
}

# Checks that the page is of this version, and that the files it refers to exist.
smoke_test() {
  local page address
  page=$(fetch "$url/") || return 1
  [[ $page == *"/$version/"* ]] || { echo "the page at $url/ is not of $version" >&2 && return 1; }
  while IFS= read -r address; do
    case $address in http*) ;; /*) address=$url$address ;; *) continue ;; esac
    fetch "$address" >/dev/null || { echo "the page refers to $address, which cannot be fetched" >&2 && return 1; }
  done < <(grep -oE "(src|href)=\"[^\"]*/$version/[^\"]*\"" <<<"$page" | cut -d'"' -f2 | sort -u)
}

print_events() {
  aws elasticbeanstalk describe-events --application-name "$application" --environment-name "$name" --severity WARN \
    --max-items 10 --query 'Events[].[EventDate,Severity,Message]' --output text >&2 || true
}

# Sets previous, the version to roll back to. An interrupted run may have left the environment at a version that nobody
# has checked, so the version that passed its smoke test last comes first.
read_previous() {
  previous=$label
  object_exists "$static" "$WORKING" || return 0
  working=$(aws s3 cp "s3://$static/$WORKING" -)
  [ "$working" = "$version" ] || previous=$working
}

record_working() {
  step="recording that $version works"
  printf '%s' "$version" | aws s3 cp --only-show-errors --content-type text/plain - "s3://$static/$WORKING"
}

roll_back() {
  case $previous in
    None | "Sample Application" | "$version") fail "$BROKEN" \
      "$version failed, and there is no previous version; see docs/runbooks/roll-back-todo.md" ;;
  esac
  step="rolling back to $previous"
  left_behind="The environment may have $version or $previous."
  say "$version failed; rolling back to $previous"
  wait_for "$WAIT_SECONDS" is_ready || true # Elastic Beanstalk takes one update at a time
  { update "$previous" && wait_for "$WAIT_SECONDS" is_healthy_at "$previous"; } \
    || fail "$BROKEN" "$previous does not become healthy either; see docs/runbooks/roll-back-todo.md"
  fail "$ROLLED_BACK" "$version failed, see above; $previous is live again"
}

remove_old_static() {
  local number=0 versions old
  step="removing old static files"
  versions=$(aws s3api list-objects-v2 --bucket "$static" --output text \
    --query "reverse(sort_by(Contents[?ends_with(Key, '/$MARKER')], &LastModified))[].[Key]")
  while IFS= read -r old; do
    old=${old%"/$MARKER"}
    number=$((number + 1))
    if [ "$number" -gt "$KEPT" ] && [ "$old" != "$version" ] && [ "$old" != "$previous" ]; then
      say "removing static files of $old"
      aws s3 rm --recursive --only-show-errors "s3://$static/$old/"
    fi
  done <<<"$versions"
}

prepare aws curl unzip
use_stack todo
static=$(output StaticBucketName)
bundles=$(output BundleBucketName)
prefix=$(output BundlePrefix)
application=$(output ApplicationName)
name=$(output EnvironmentName)
url=$(output Url)
released_before=$version
if [ -z "$released_before" ]; then
  bundle=${bundle:-$(single_file "$TODO_BUNDLE")}
  require_archive "$bundle" Procfile
  step="reading $bundle"
  unpack
else
  version_exists || fail "$MISSING" "$application has no version $version"
  object_exists "$static" "$version/$MARKER" || fail "$MISSING" "the static files of $version were deleted"
fi
step="reading the state of the environment"
read_environment
if [ -n "$plan" ]; then
  # In assignments, because a call that fails inside an argument of echo would not end the script.
  if [ -z "$released_before" ]; then
    state=$(static_state)
    echo "static files  s3://$static/$version/: $state"
  fi
  verb=$(version_exists && echo has || echo gets)
  echo "application   $application: $verb version $version"
  echo "environment   $name: from $label ($status, $health) to $version"
  echo "static files  the last $KEPT versions are kept"
  exit 0
fi

if [ -z "$released_before" ]; then
  publish_static
  publish_bundle
fi
step="waiting for the environment"
wait_for "$WAIT_SECONDS" is_ready || fail 1 "$name is $status and does not become Ready"
step="reading the previous version"
read_previous
step="updating the environment"
left_behind="Elastic Beanstalk continues the update from $label to $version."
if [ "$label" = "$version" ] && [ "$health" = Green ]; then
  say "$version is already live"
else
  say "updating $name from $label to $version"
  update "$version"
  wait_for "$WAIT_SECONDS" is_healthy_at "$version" || { print_events && roll_back; }
fi
step="checking $url"
smoke_test || roll_back
left_behind="$version is live."
[ "$working" = "$version" ] || record_working
remove_old_static

say "live: $version at $url"
case $previous in
  None | "Sample Application" | "$version") ;;
  *) say "to roll back: $0 $environment --version $previous" ;;
esac
