# Shared by all commands: options, outputs of stacks, waiting, and a message however a command ends.
# shellcheck shell=bash disable=SC2034
set -euo pipefail
((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] >= 404)) || {
  echo "${0##*/}: bash is $BASH_VERSION; install 4.4 or newer" >&2
  exit 65
}
shopt -s inherit_errexit
unset CDPATH # with it, cd may go elsewhere and prints where it went

# Exit statuses, explained in exit_statuses. The AWS CLI uses none of them.
readonly USAGE=64 MISSING=65 CONFLICT=66 ROLLED_BACK=67 BROKEN=68
readonly POLL_SECONDS=${POLL_SECONDS:-5}
REPOSITORY=$(cd "${BASH_SOURCE[0]%/*}/../.." && pwd)
readonly REPOSITORY
export AWS_PAGER="" AWS_CLI_AUTO_PROMPT=off AWS_RETRY_MODE=${AWS_RETRY_MODE:-standard}

# shellcheck source=checks.sh
. "${BASH_SOURCE[0]%/*}/checks.sh"

readonly APPLICATIONS=(todo toolkit)
readonly TODO_BUNDLE="$REPOSITORY/todo-app/target/todo-app-*-beanstalk.zip"
readonly TOOLKIT_REVISION="$REPOSITORY/toolkit-api/target/toolkit-api-*-codedeploy.zip" # contains the page as well
readonly GIVEN_REGION=${AWS_REGION:-${AWS_DEFAULT_REGION:-}}

environment=""
plan=""
# What a command reports if it is interrupted: the current step, its effect so far, and what to do next.
step="starting"
left_behind="Nothing was changed."
next_step="Run the same command again to continue."
last_progress=""
work=""
declare -A outputs=()

exit_statuses() {
  cat <<'END'

The names of resources come from the outputs of the stacks. The region comes from AWS_REGION, otherwise from
infra/cdk.json. AWS_ENDPOINT_URL works as for the AWS CLI. You can run a command again after any failure.

Exit status: 0 success; 1 a call failed; 64 wrong usage; 65 something is missing that must exist first;
66 this version already exists with other content; 67 the new version failed and the previous one is live;
68 the new version failed and the rollback failed too; 130 or 143 interrupted.
END
}

say() {
  printf '%(%H:%M:%S)T  %s\n' -1 "$*"
}

# progress TEXT: for the state of something that the command waits for. Prints each state once.
progress() {
  [ "$1" = "$last_progress" ] || say "$1"
  last_progress=$1
}

# fail STATUS TEXT...
fail() {
  local status=$1
  shift
  trap - EXIT
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  clean_up
  exit "$status"
}

clean_up() {
  [ -z "$work" ] || rm -rf "$work"
}

on_exit() {
  local status=$?
  trap - EXIT INT TERM HUP
  clean_up
  case $status in
    0 | 6[4-8]) exit "$status" ;; # a message was printed already
    130 | 143) ;;
    *) status=1 ;;
  esac
  printf '%s: stopped while %s. %s %s\n' "${0##*/}" "$step" "$left_behind" "$next_step" >&3
  exit "$status"
}

exec 3>&2 # for on_exit, which may run while stderr is redirected
trap on_exit EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

set_environment() {
  [ -z "$environment" ] || fail "$USAGE" "give one environment, not both $environment and $1"
  environment=$1
}

# require_value OPTION [VALUE]...: fails unless the option has a value.
require_value() {
  [ -n "${2:-}" ] || fail "$USAGE" "$1 needs a value; see --help"
}

# prepare TOOL...: call it after the options are parsed. Fails unless the tools fit and the environment is given.
prepare() {
  require_tools "$@"
  [[ $environment =~ ^[a-z][a-z0-9]{0,11}$ ]] \
    || fail "$USAGE" "give the name of an environment, for example demo; see --help"
  work=$(mktemp -d)
}

# setting KEY: prints a setting of infra, or nothing.
setting() {
  sed -n "s/.*\"${1//./\\.}\": *\"\([^\"]*\)\".*/\1/p" "$REPOSITORY/infra/cdk.json"
}

# configured_region APPLICATION: the region in the settings of infra.
configured_region() {
  setting "$1.region"
}

# if_exists COMMAND...: returns 1 if the resource that COMMAND asks for does not exist. Any other error ends the script.
if_exists() {
  local error=$work/error
  "$@" 2>"$error" && return
  grep -q "does not exist" "$error" || { cat "$error" >&2 && exit 1; }
  return 1
}

# read_outputs APPLICATION: sets AWS_REGION to the application's region, and outputs to those of its stack.
read_outputs() {
  local application=$1 found name value
  AWS_REGION=${GIVEN_REGION:-$(configured_region "$application")}
  [ "$application" != budget ] || AWS_REGION=us-east-1
  AWS_DEFAULT_REGION=$AWS_REGION # the only one that version 1 of the CLI reads
  export AWS_REGION AWS_DEFAULT_REGION
  step="reading the outputs of $application-$environment"
  found=$(aws cloudformation describe-stacks --stack-name "$application-$environment" \
    --query 'Stacks[0].Outputs[].[OutputKey,OutputValue]' --output text) || return
  outputs=()
  while IFS=$'\t' read -r name value; do
    [ -z "$name" ] || outputs[$name]=$value
  done <<<"$found"
}

use_stack() {
  if_exists read_outputs "$1" \
    || fail "$MISSING" "there is no stack $1-$environment in $AWS_REGION; see docs/first-deployment.md"
}

# optional_output NAME: prints nothing if the stack has no such output.
optional_output() {
  printf '%s\n' "${outputs[$1]:-}"
}

output() {
  [ -n "${outputs[$1]:-}" ] || fail "$MISSING" "the stack has no output $1; deploy infra first"
  printf '%s\n' "${outputs[$1]}"
}

# single_file PATTERN: prints the one file that matches.
single_file() {
  local files
  files=$(compgen -G "$1") || fail "$MISSING" "there is no $1; run mvn clean package"
  [[ $files != *$'\n'* ]] || fail "$MISSING" "several files match $1; run mvn clean package, which leaves one"
  printf '%s\n' "$files"
}

# check_credentials: without it, credentials that have expired would look like a release that does not become healthy.
check_credentials() {
  aws sts get-caller-identity >/dev/null \
    || fail 1 "AWS cannot be asked any more, probably because the credentials have expired. $left_behind Log in and run the same command again: it continues, and rolls back if necessary."
}

# require_credentials: before something that would fail later, with a message of another tool.
require_credentials() {
  step="checking the credentials"
  aws sts get-caller-identity >/dev/null || exit 1
}

# wait_for SECONDS CONDITION...: runs CONDITION until it returns 0 (true) or 2 (will never be true). Any other status,
# such as that of a failed call, means that it is tried again.
wait_for() {
  local deadline=$((SECONDS + $1)) result
  shift
  while true; do
    result=0
    "$@" || result=$?
    case $result in
      0) return 0 ;;
      2) return 1 ;;
    esac
    [ "$SECONDS" -lt "$deadline" ] || { check_credentials && return 1; }
    sleep "$POLL_SECONDS"
  done
}

# fetch URL...: prints the bodies. Fails unless each status is 2xx.
fetch() {
  curl -fsS --fail-early --location --max-redirs 3 --connect-timeout 10 --max-time 30 --retry 2 --retry-delay 1 "$@"
}

# require_archive FILE ENTRY: fails unless the file is an archive that has this entry.
require_archive() {
  [ -f "$1" ] || fail "$MISSING" "there is no $1"
  unzip -l "$1" "$2" >/dev/null 2>&1 || fail "$MISSING" "$1 has no $2: it is damaged, or of something else"
}

sha256() {
  sha256sum "$@" | cut -d' ' -f1
}

# checksums FOLDER: one line for each file, in an order that depends on the names only.
checksums() {
  (cd "$1" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum)
}

# object_exists BUCKET KEY: a failed call ends the script, because it says nothing about the object.
object_exists() {
  local found
  found=$(aws s3api list-objects-v2 --bucket "$1" --prefix "$2" --max-items 1 --query 'Contents[0].Key' --output text) \
    || exit 1
  [ "${found%%$'\n'*}" = "$2" ]
}

# content_type EXTENSION: sets type.
content_type() {
  case $1 in
    css) type="text/css; charset=utf-8" ;;
    html) type="text/html; charset=utf-8" ;;
    ico) type="image/x-icon" ;;
    js) type="text/javascript; charset=utf-8" ;;
    json) type="application/json" ;;
    map) type="application/json" ;;
    png) type="image/png" ;;
    svg) type="image/svg+xml" ;;
    txt) type="text/plain; charset=utf-8" ;;
    wasm) type="application/wasm" ;;
    webmanifest) type="application/manifest+json" ;;
    woff2) type="font/woff2" ;;
    *) fail "$MISSING" "no content type is known for files ending in .$1; add it to lib/common.sh" ;;
  esac
}

# upload FOLDER DESTINATION CACHE_CONTROL: uploads the files uncompressed, because CloudFront compresses them. Sets the
# content types here, because those of the CLI depend on the machine it runs on.
upload() {
  local extension type
  while IFS= read -r extension; do
    content_type "$extension"
    aws s3 cp --recursive --only-show-errors --exclude '*' --include "*.$extension" \
      --content-type "$type" --cache-control "$3" "$1" "$2"
  done < <(find "$1" -type f | sed 's/.*\.//' | LC_ALL=C sort -u)
}
