# What all commands share: options, names from stack outputs, waiting, and a last word however they end.
# shellcheck shell=bash disable=SC2034
set -euo pipefail
shopt -s inherit_errexit

# Exit statuses, see exit_statuses; apart from those of the AWS CLI.
readonly USAGE=64 MISSING=65 CONFLICT=66 ROLLED_BACK=67 BROKEN=68
readonly POLL_SECONDS=${POLL_SECONDS:-5}
REPOSITORY=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
readonly REPOSITORY
export AWS_PAGER="" AWS_CLI_AUTO_PROMPT=off AWS_RETRY_MODE=${AWS_RETRY_MODE:-standard}

readonly TODO_BUNDLE="$REPOSITORY/todo-app/target/todo-app-*-beanstalk.zip"
readonly TOOLKIT_REVISION="$REPOSITORY/toolkit-api/target/toolkit-api-*-codedeploy.zip" # holds the page as well
readonly GIVEN_REGION=${AWS_REGION:-${AWS_DEFAULT_REGION:-}}

environment=""
plan=""
step="starting" # what is going on, for whoever interrupts it
left_behind="Nothing was changed."
said=""
go_on="Run the same command again to go on."
work=""

exit_statuses() {
  cat <<'END'

Names come from the outputs of the stacks; region and endpoint from AWS_REGION and AWS_ENDPOINT_URL as for the AWS CLI,
the region otherwise from infra/cdk.json. Every command can be run again after any failure.

Exit status: 0 done; 1 a call failed; 64 wrong usage; 65 something is missing that has to be there first;
66 this version exists with other content; 67 the new version failed and the one before is live;
68 the new version failed and so did the way back; 130 and 143 interrupted.
END
}

say() {
  printf '%s  %s\n' "$(date +%H:%M:%S)" "$*"
}

# progress TEXT: while something is waited for; said once, until it is another.
progress() {
  [ "$1" = "$said" ] || say "$1"
  said=$1
}

# fail STATUS TEXT...
fail() {
  local status=$1
  shift
  trap - EXIT
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  clean_up
  exit "$status"
}

clean_up() {
  [ -z "$work" ] || rm -rf "$work"
}

last_word() {
  local status=$?
  trap - EXIT INT TERM HUP
  clean_up
  case $status in
    0 | 6[4-8]) exit "$status" ;; # what had to be said has been said
    130 | 143) ;;
    *) status=1 ;;
  esac
  printf '%s: stopped while %s. %s %s\n' "$(basename "$0")" "$step" "$left_behind" "$go_on" >&3
  exit "$status"
}

exec 3>&2 # for the last word, wherever stderr goes when it has to be said
trap last_word EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

one_environment() {
  [ -z "$environment" ] || fail "$USAGE" "one environment at a time: $environment, $1?"
  environment=$1
}

# needs_value OPTION [VALUE]...: what is left of the command line, from an option on that is nothing without its value.
needs_value() {
  [ -n "${2:-}" ] || fail "$USAGE" "$1 needs a value; see --help"
}

# begin TOOL...: after the options are parsed; the tools it needs.
begin() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || fail "$MISSING" "no $tool on the PATH"
  done
  [[ $environment =~ ^[a-z][a-z0-9]{0,11}$ ]] || fail "$USAGE" "name the environment, e.g. demo; see --help"
  work=$(mktemp -d)
}

# configured_region APPLICATION: where infra has it.
configured_region() {
  sed -n "s/.*\"$1.region\": *\"\([^\"]*\)\".*/\1/p" "$REPOSITORY/infra/cdk.json"
}

# there COMMAND...: is it there? That what it asks for does not exist is no failure, every other is.
there() {
  local error=$work/error
  "$@" 2>"$error" && return
  grep -q "does not exist" "$error" || { cat "$error" >&2 && exit 1; }
  return 1
}

# read_outputs APPLICATION: of its stack, in its region.
read_outputs() {
  local application=$1
  AWS_REGION=${GIVEN_REGION:-$(configured_region "$application")}
  AWS_DEFAULT_REGION=$AWS_REGION # version 1 of the CLI knows this name only
  export AWS_REGION AWS_DEFAULT_REGION
  step="reading the outputs of $application-$environment"
  outputs=$(aws cloudformation describe-stacks --stack-name "$application-$environment" \
    --query 'Stacks[0].Outputs[].[OutputKey,OutputValue]' --output text)
}

use_stack() {
  there read_outputs "$1" \
    || fail "$MISSING" "there is no stack $1-$environment in $AWS_REGION; see docs/first-deployment.md"
}

# optional_output NAME: empty where the stack has none of that name.
optional_output() {
  awk -F '\t' -v name="$1" '$1 == name { print $2 }' <<<"$outputs"
}

output() {
  local value
  value=$(optional_output "$1")
  [ -n "$value" ] || fail "$MISSING" "the stack has no output $1; deploy infra first"
  printf '%s\n' "$value"
}

# the_file PATTERN: the one file that a build leaves.
the_file() {
  local files
  files=$(compgen -G "$1") || fail "$MISSING" "there is no $1; run mvn clean package"
  [ "$(wc -l <<<"$files")" = 1 ] || fail "$MISSING" "several files match $1; run mvn clean package, which leaves one"
  printf '%s\n' "$files"
}

# wait_for SECONDS CONDITION...: asks until it says yes (0) or never (2). A call that fails may succeed the next time.
wait_for() {
  local deadline=$((SECONDS + $1)) answer
  shift
  while true; do
    answer=0
    "$@" || answer=$?
    case $answer in
      0) return 0 ;;
      2) return 1 ;;
    esac
    [ "$SECONDS" -lt "$deadline" ] || return 1
    sleep "$POLL_SECONDS"
  done
}

# fetch URL: the answer's body; fails on any status but 2xx.
fetch() {
  curl -fsS --location --max-redirs 3 --connect-timeout 10 --max-time 30 --retry 2 --retry-delay 1 "$1"
}

sha256() {
  sha256sum "$@" | cut -d' ' -f1
}

# checksums FOLDER: one line a file, the same for the same files.
checksums() {
  (cd "$1" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum)
}

# object_exists BUCKET KEY: a failed call ends everything, for it is no answer.
object_exists() {
  local found
  found=$(aws s3api list-objects-v2 --bucket "$1" --prefix "$2" --max-items 1 --query 'Contents[0].Key' --output text) \
    || exit 1
  [ "$(head -n 1 <<<"$found")" = "$2" ]
}

content_type() {
  case $1 in
    css) echo "text/css; charset=utf-8" ;;
    html) echo "text/html; charset=utf-8" ;;
    ico) echo "image/x-icon" ;;
    js) echo "text/javascript; charset=utf-8" ;;
    json) echo "application/json" ;;
    map) echo "application/json" ;;
    png) echo "image/png" ;;
    svg) echo "image/svg+xml" ;;
    txt) echo "text/plain; charset=utf-8" ;;
    wasm) echo "application/wasm" ;;
    webmanifest) echo "application/manifest+json" ;;
    woff2) echo "font/woff2" ;;
    *) fail "$MISSING" "no content type is known for files ending in .$1; add it to lib/common.sh" ;;
  esac
}

# upload FOLDER DESTINATION CACHE_CONTROL: as they are, because CloudFront compresses; types by us, because the CLI would
# ask the machine it runs on.
upload() {
  local extension type
  while IFS= read -r extension; do
    type=$(content_type "$extension")
    aws s3 cp --recursive --only-show-errors --exclude '*' --include "*.$extension" \
      --content-type "$type" --cache-control "$3" "$1" "$2"
  done < <(find "$1" -type f | sed 's/.*\.//' | LC_ALL=C sort -u)
}
