#!/usr/bin/env bash
# Says what would stop a deployment, and what the next step is.
set -euo pipefail
# shellcheck source=lib/common.sh
. "$(dirname "$0")/lib/common.sh"
# shellcheck source=lib/account.sh
. "$(dirname "$0")/lib/account.sh"
# shellcheck source=lib/cdk.sh
. "$(dirname "$0")/lib/cdk.sh"

usage() {
  cat <<'END'
Usage: doctor.sh ENV [-- CDK_OPTION...]

Checks this machine, the settings, the account and the environment, and changes nothing. Prints one line for each check:
ok, warn (it works without) or FAIL, and at the end the next step of docs/first-deployment.md.

  -- CDK_OPTION... the same as for release.sh
END
  exit_statuses
}

while [ $# -gt 0 ]; do
  case $1 in
    --help) usage && exit 0 ;;
    --) shift && cdk_options=("$@") && break ;;
    -*) fail "$USAGE" "unknown option $1; see --help" ;;
    *) set_environment "$1" ;;
  esac
  shift
done

failures=0

# report KIND TEXT...
report() {
  printf '%-5s %s\n' "$1" "${*:2}"
  [ "$1" != FAIL ] || failures=$((failures + 1))
}

# value KEY: prints a setting, from the options first.
value() {
  local option
  for option in "${cdk_options[@]}"; do
    case $option in "$1="* | -c"$1="* | --context="$1="*) echo "${option#*"$1="}" && return ;; esac
  done
  setting "$1"
}

# region_of APPLICATION
region_of() {
  local region
  region=$(value "$1.region")
  echo "${GIVEN_REGION:-$region}"
}

check_machine() {
  local tool found
  for tool in aws java node; do
    if found=$(check_"$tool"); then report ok "$found"; else report FAIL "$found"; fi
  done
  for tool in mvn curl unzip; do
    if command -v "$tool" >/dev/null; then report ok "$tool"; else report FAIL "$tool is not installed"; fi
  done
  if command -v session-manager-plugin >/dev/null; then
    report ok "Session Manager plug-in"
  else
    report warn "the Session Manager plug-in is not installed; runbooks need it to look at an instance"
  fi
}

check_settings() {
  local key found
  for key in account domain hostedZoneId notificationEmail; do
    found=$(value "$key")
    if [ -n "$found" ]; then report ok "$key is $found"; else report FAIL "$key is not set in infra/cdk.json and not given with -c $key="; fi
  done
  if [ "$flavour" = demo ] && [ -z "$(value todo.mongodb)" ]; then
    report FAIL "todo.mongodb is not set: a demo needs a cluster, for example MongoDB Atlas M0"
  fi
}

# Prints the next step, which depends on what is there already.
next_step() {
  local application region label
  if [ "$failures" -gt 0 ]; then
    echo "repair what is marked FAIL, and run doctor.sh again"
    return
  fi
  for application in todo toolkit; do
    region=$(region_of "$application")
    case $(stack_status "$region" "$application-$environment") in
      *_COMPLETE) ;;
      "") echo "deploy the stacks: step 4 of docs/first-deployment.md" && return ;;
      *) echo "wait, or see the events of the stack $application-$environment in CloudFormation" && return ;;
    esac
  done
  has_secrets || { echo "store the secrets: step 5 of docs/first-deployment.md" && return; }
  label=$(in_region "$(region_of todo)" aws elasticbeanstalk describe-environments --output text \
    --environment-names "todo-$environment" --query 'Environments[0].VersionLabel') || label=None
  case $label in
    None | "Sample Application") echo "release the applications: step 6 of docs/first-deployment.md" ;;
    *) echo "nothing: todo-app $label is live; docs/release.md says how to release the next version" ;;
  esac
}

# Whether both applications have their secrets. Only the names are read.
has_secrets() {
  local bucket names region
  region=$(region_of todo)
  bucket=$(stack_output "$region" "todo-$environment" SecretsBucketName)
  names=$(in_region "$region" aws s3api list-objects-v2 --bucket "$bucket" --query 'Contents[].Key' --output text)
  [ "$names" != None ] || return 1
  names=$(in_region "$(region_of toolkit)" aws ssm get-parameters-by-path --path "/toolkit/$environment" \
    --query 'Parameters[].Name' --output text)
  [ -n "$names" ]
}

[[ $environment =~ ^[a-z][a-z0-9]{0,11}$ ]] \
  || fail "$USAGE" "give the name of an environment, for example demo; see --help"
check_cdk_options
work=$(mktemp -d)
flavour=$(value flavour)
mapfile -t applications < <({ region_of todo && region_of toolkit; } | sort -u) # their regions
mapfile -t regions < <(printf '%s\n' us-east-1 "${applications[@]}" | sort -u)
step="checking"
check_machine
check_settings
if account=$(ask sts get-caller-identity --query Account --output text); then
  report ok "credentials for the account $account"
  [ -z "$(value account)" ] || [ "$(value account)" = "$account" ] || report FAIL "the setting account is $(value account)"
  check_account
else
  report FAIL "no credentials: $account"
fi
echo "next: $(next_step)"
[ "$failures" = 0 ] || exit "$MISSING"
