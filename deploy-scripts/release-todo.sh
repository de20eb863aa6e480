#!/usr/bin/env bash
# Puts a build of todo-app into an environment.
set -euo pipefail
# shellcheck source=lib/common.sh
. "$(dirname "$0")/lib/common.sh"

readonly WAIT_SECONDS=${WAIT_SECONDS:-1800} # a rolling update with an additional batch
readonly KEPT=5                             # versions of the static files
readonly MARK=release.sha256                # written last: a version with it is complete
readonly LIVE=live                          # beside the versions: which one a release last found working

usage() {
  cat <<'END'
Usage: release-todo.sh ENV [--bundle FILE | --version VERSION] [--plan]

Uploads the static files under their version, which is never overwritten, then the bundle as an application version of
Elastic Beanstalk; updates the environment, waits until it is healthy, and looks at it through its public name.
If that fails, the version that a release last found working is put back, also by the run after one that broke off.

  --bundle FILE      another than todo-app/target/todo-app-*-beanstalk.zip
  --version VERSION  a version that was released before, to go back to it
  --plan             says what would happen, and changes nothing
END
  exit_statuses
}

bundle=""
version=""
working="" # the version that a release last found so
while [ $# -gt 0 ]; do
  case $1 in
    --help) usage && exit 0 ;;
    --plan) plan=yes ;;
    --bundle) needs_value "$@" && bundle=$2 && shift ;;
    --version) needs_value "$@" && version=$2 && shift ;;
    -*) fail "$USAGE" "unknown option $1; see --help" ;;
    *) one_environment "$1" ;;
  esac
  shift
done
[ -z "$bundle" ] || [ -z "$version" ] || fail "$USAGE" "a bundle says its version itself: --bundle or --version, not both"

# Sets version and files from the bundle: they name each other, so they cannot be of two builds.
unpack() {
  unzip -qo "$bundle" quarkus/generated-bytecode.jar -d "$work"
  unzip -qo "$work/quarkus/generated-bytecode.jar" 'META-INF/resources/static/*' -d "$work"
  files=$(find "$work/META-INF/resources/static" -mindepth 1 -maxdepth 1 -type d)
  [ "$(wc -l <<<"$files")" = 1 ] || fail "$MISSING" "$bundle holds static files of several versions"
  version=$(basename "$files")
  checksums "$files" >"$work/$MARK"
}

# For s3://STATIC/VERSION/: complete, absent (or half there), or of another build.
static_state() {
  if ! object_exists "$static" "$version/$MARK"; then
    echo absent
    return
  fi
  aws s3 cp "s3://$static/$version/$MARK" - >"$work/released"
  if cmp -s "$work/released" "$work/$MARK"; then echo complete; else echo different; fi
}

refuse_other_content() {
  fail "$CONFLICT" "$1 exists with other content; what is released never changes: build with another -Dbuild.number"
}

publish_static() {
  local state
  state=$(static_state)
  case $state in
    complete) say "static files of $version are there" && return ;;
    different) refuse_other_content "s3://$static/$version/" ;;
  esac
  step="uploading static files"
  left_behind="Half of s3://$static/$version/ may be there; nothing refers to it."
  say "uploading static files to s3://$static/$version/"
  aws s3 rm --recursive --only-show-errors "s3://$static/$version/" # of an upload that broke off
  upload "$files" "s3://$static/$version/" "public, max-age=31536000, immutable"
  aws s3 cp --only-show-errors --content-type text/plain "$work/$MARK" "s3://$static/$version/$MARK"
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
    say "application version $version is there"
    return
  fi
  left_behind="The environment is as it was."
  say "uploading the bundle to s3://$bundles/$key"
  aws s3 cp --only-show-errors --metadata "sha256=$digest" "$bundle" "s3://$bundles/$key"
  aws elasticbeanstalk create-application-version --application-name "$application" --version-label "$version" \
    --description "sha256 $digest" --source-bundle "S3Bucket=$bundles,S3Key=$key" >/dev/null
}

# Sets status, health and label.
look() {
  local answer
  answer=$(aws elasticbeanstalk describe-environments --application-name "$application" --environment-names "$name" \
    --no-include-deleted --query 'Environments[0].[Status,Health,VersionLabel]' --output text) || return 1
  IFS=$'\t' read -r status health label <<<"$answer"
}

is_ready() {
  look || return 1
  progress "$name: $status, $health, at $label"
  [ "$status" = Ready ]
}

# is_healthy_at VERSION, or never will be: Elastic Beanstalk itself has gone back to another.
is_healthy_at() {
  is_ready || return 1
  [ "$label" = "$1" ] || return 2
  [ "$health" = Green ]
}

update() {
  aws elasticbeanstalk update-environment --application-name "$application" --environment-name "$name" \
    --version-label "$1" >/dev/null
}

# Is the page of this version, and are the files that it names there?
smoke_test() {
  local page address
  page=$(fetch "$url/") || return 1
  grep -q "/$version/" <<<"$page" || { echo "the page at $url/ is not of $version" >&2 && return 1; }
  while IFS= read -r address; do
    case $address in http*) ;; /*) address=$url$address ;; *) continue ;; esac
    fetch "$address" >/dev/null || { echo "the page names $address, which does not answer" >&2 && return 1; }
  done < <(grep -oE "(src|href)=\"[^\"]*/$version/[^\"]*\"" <<<"$page" | cut -d'"' -f2 | sort -u)
}

why() {
  aws elasticbeanstalk describe-events --application-name "$application" --environment-name "$name" --severity WARN \
    --max-items 10 --query 'Events[].[EventDate,Severity,Message]' --output text >&2 || true
}

# Sets previous. What the environment is at may be what a run that broke off left unseen.
read_previous() {
  previous=$label
  object_exists "$static" "$LIVE" || return 0
  working=$(aws s3 cp "s3://$static/$LIVE" -)
  [ "$working" = "$version" ] || previous=$working
}

remember() {
  step="noting that $version works"
  printf '%s' "$version" | aws s3 cp --only-show-errors --content-type text/plain - "s3://$static/$LIVE"
}

go_back() {
  case $previous in
    None | "Sample Application" | "$version") fail "$BROKEN" \
      "$version failed, and no version before it is known; see docs/runbooks/roll-back-todo.md" ;;
  esac
  step="going back to $previous"
  left_behind="The environment is between $version and $previous."
  say "$version failed; going back to $previous"
  wait_for "$WAIT_SECONDS" is_ready || true # Elastic Beanstalk takes one update at a time
  { update "$previous" && wait_for "$WAIT_SECONDS" is_healthy_at "$previous"; } \
    || fail "$BROKEN" "$previous does not get healthy either; see docs/runbooks/roll-back-todo.md"
  fail "$ROLLED_BACK" "$version failed, see above; $previous is live again"
}

remove_old_static() {
  local number=0 versions old
  step="removing old static files"
  versions=$(aws s3api list-objects-v2 --bucket "$static" --output text \
    --query "reverse(sort_by(Contents[?ends_with(Key, '/$MARK')], &LastModified))[].[Key]")
  while IFS= read -r old; do
    old=${old%"/$MARK"}
    number=$((number + 1))
    if [ "$number" -gt "$KEPT" ] && [ "$old" != "$version" ] && [ "$old" != "$previous" ]; then
      say "removing static files of $old"
      aws s3 rm --recursive --only-show-errors "s3://$static/$old/"
    fi
  done <<<"$versions"
}

begin aws curl unzip
use_stack todo
static=$(output StaticBucketName)
bundles=$(output BundleBucketName)
prefix=$(output BundlePrefix)
application=$(output ApplicationName)
name=$(output EnvironmentName)
url=$(output Url)
released_before=$version
if [ -z "$released_before" ]; then
  bundle=${bundle:-$(the_file "$TODO_BUNDLE")}
  [ -f "$bundle" ] || fail "$MISSING" "there is no $bundle"
  step="reading $bundle"
  unpack
else
  version_exists || fail "$MISSING" "$application has no version $version"
  object_exists "$static" "$version/$MARK" || fail "$MISSING" "the static files of $version are no longer there"
fi
step="looking at the environment"
look
if [ -n "$plan" ]; then
  # Each by an assignment, or a call that fails would only leave a gap in the line.
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
wait_for "$WAIT_SECONDS" is_ready || fail 1 "$name is $status, and does not become Ready"
step="looking for the version before"
read_previous
step="updating the environment"
left_behind="Elastic Beanstalk goes on by itself, from $label to $version."
if [ "$label" = "$version" ] && [ "$health" = Green ]; then
  say "$version is live already"
else
  say "updating $name from $label to $version"
  update "$version"
  wait_for "$WAIT_SECONDS" is_healthy_at "$version" || { why && go_back; }
fi
step="looking at $url"
smoke_test || go_back
left_behind="$version is live."
[ "$working" = "$version" ] || remember
remove_old_static

say "live: $version at $url"
case $previous in
  None | "Sample Application" | "$version") ;;
  *) say "to undo: $0 $environment --version $previous" ;;
esac
