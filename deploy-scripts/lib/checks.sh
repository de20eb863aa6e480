# Checks of this machine. Each command runs those of the tools that it uses; doctor.sh runs all of them.
# shellcheck shell=bash disable=SC2154

readonly MIN_CLI=2.15.0 # has key-value stores, and reads AWS_ENDPOINT_URL
readonly MIN_JDK=17 MIN_NODE=20

# at_least VERSION MINIMUM
at_least() {
  local -a version minimum
  local part
  IFS=. read -ra version <<<"$1"
  IFS=. read -ra minimum <<<"$2"
  for part in "${!minimum[@]}"; do
    [[ ${version[part]:-0} =~ ^[0-9]+$ ]] || return 1
    [ "${version[part]:-0}" = "${minimum[part]}" ] || { [ "${version[part]:-0}" -gt "${minimum[part]}" ] && return || return 1; }
  done
}

# Each check prints one line, and returns 1 if the tool does not fit.
check_aws() {
  local found
  found=$(aws "--version" 2>&1) || { echo "the AWS CLI does not start: $found" && return 1; }
  found=${found#aws-cli/}
  found=${found%%[[:space:]]*}
  at_least "$found" "$MIN_CLI" || { echo "the AWS CLI is $found; install $MIN_CLI or newer" && return 1; }
  echo "AWS CLI $found"
}

check_java() {
  local found
  found=$(java -version 2>&1 | sed -n '1s/.*"\([0-9][0-9.]*\).*/\1/p') || true
  at_least "${found:-0}" "$MIN_JDK" || { echo "the JDK is ${found:-missing}; install $MIN_JDK or newer" && return 1; }
  echo "JDK $found"
}

check_node() {
  local found
  found=$(node --version 2>&1) || true
  at_least "${found#v}" "$MIN_NODE" || { echo "Node.js is ${found:-missing}; install $MIN_NODE or newer" && return 1; }
  echo "Node.js ${found#v}"
}

# require_tools TOOL...: ends the command unless they are installed in a version that fits.
require_tools() {
  local tool found
  for tool in "$@"; do
    command -v "$tool" >/dev/null || fail "$MISSING" "$tool is not installed or not on the PATH"
    case $tool in
      aws | java | node) found=$(check_"$tool") || fail "$MISSING" "$found" ;;
    esac
  done
}
