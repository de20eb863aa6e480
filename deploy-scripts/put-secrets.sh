#!/usr/bin/env bash
# Puts an application's secrets where it reads them.
set -euo pipefail
# shellcheck source=lib/common.sh
. "$(dirname "$0")/lib/common.sh"

readonly TODO_NAMES="mongodb.username mongodb.password session.key session.previous-key"
readonly TOOLKIT_NAMES="deepl-key openai-key openai-organization access-keys"
readonly KEY_BYTES=48

usage() {
  cat <<END
Usage: put-secrets.sh ENV todo|toolkit [--rotate-session-key] [--plan]

Asks for each value, without showing it; an empty answer leaves a value as it is. Where stdin is not a terminal, reads
lines of the form name=value instead. Never give a secret as an argument: every user of the machine can see those.

  todo     $TODO_NAMES
           one encrypted object in S3; the database's own are copied from Secrets Manager where it is DocumentDB;
           a session key is made where there is none
  toolkit  $TOOLKIT_NAMES
           encrypted parameters in SSM; access-keys are separated by commas

  --rotate-session-key  todo only: asks nothing, makes a new key, and keeps the old one as the second, so that no session
                        ends
  --plan                says what would happen, and changes nothing
END
  exit_statuses
}

application=""
rotate=""
while [ $# -gt 0 ]; do
  case $1 in
    --help) usage && exit 0 ;;
    --plan) plan=yes ;;
    --rotate-session-key) rotate=yes ;;
    -*) fail "$USAGE" "unknown option $1; see --help" ;;
    todo | toolkit)
      [ -z "$application" ] || fail "$USAGE" "one application at a time: $application, $1?"
      application=$1
      ;;
    *) one_environment "$1" ;;
  esac
  shift
done
[ -n "$application" ] || fail "$USAGE" "todo or toolkit? See --help"
[ -z "$rotate" ] || [ "$application" = todo ] || fail "$USAGE" "only todo has a session key"

declare -A values=()

# set_value NAME VALUE: an empty one changes nothing. What stands for a name may be a secret that somebody gave without one.
set_value() {
  [[ " $names " == *" $1 "* ]] || fail "$USAGE" "a line on stdin names no secret of $application, which are: $names"
  case $2 in
    "") ;;
    *[[:cntrl:]]*) fail "$USAGE" "the value of $1 has a control character in it" ;;
    *) values[$1]=$2 ;;
  esac
}

read_values() {
  local name value line
  step="asking for the secrets"
  if [ -t 0 ]; then
    for name in $names; do
      read -rsp "$name: " value
      echo >&2
      set_value "$name" "$value"
    done
    return
  fi
  while IFS= read -r line || [ -n "$line" ]; do
    [[ $line == *=* ]] || fail "$USAGE" "a line on stdin is not name=value"
    set_value "${line%%=*}" "${line#*=}"
  done
}

put_parameters() {
  local name
  for name in $names; do
    [ -n "${values[$name]:-}" ] || continue
    step="putting $path/$name"
    left_behind="What it said to have put is in place. $path/$name may be as well."
    # From a builtin through a pipe: it is never an argument of a process, and never a file.
    printf '%s' "${values[$name]}" \
      | aws ssm put-parameter --name "$path/$name" --type SecureString --key-id "$key" --overwrite \
        --value file:///dev/stdin >/dev/null
    say "put $path/$name"
  done
}

# The bucket's policy lets only the application and the secrets' keeper read; whoever runs this takes the keeper's role.
become_keeper() {
  local credentials
  step="taking the role $keeper"
  credentials=$(aws sts assume-role --role-arn "$keeper" --role-session-name put-secrets \
    --query 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]' --output text)
  # Not by <<<, for which older versions of bash write a file.
  IFS=$'\t' read -r AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN < <(printf '%s\n' "$credentials")
  export AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN
}

# Reads the properties that are there, as write_object writes them.
read_object() {
  local content line value
  step="reading $place"
  object_exists "$bucket" "$object" || return 0
  content=$(aws s3 cp "$place" -) # all of it or none: what is not read would be lost
  while IFS= read -r line; do
    [[ $line == *=* ]] || continue
    value=${line#*=}
    values[${line%%=*}]=${value//\\\\/\\}
  done < <(printf '%s\n' "$content")
}

write_object() {
  local name
  step="writing $place"
  left_behind="It is as it was, or written whole."
  [ -z "$rotate" ] || go_on="Run the same command again only if its date says that it is as it was: two rotations end sessions."
  for name in $names; do
    # In a properties file a backslash begins an escape.
    [ -z "${values[$name]:-}" ] || printf '%s=%s\n' "$name" "${values[$name]//\\/\\\\}"
  done | aws s3 cp --only-show-errors --sse aws:kms --sse-kms-key-id "$key" - "$place"
}

new_key() {
  head -c "$KEY_BYTES" /dev/urandom | base64 -w 0
}

# DocumentDB's own, which CloudFormation has made.
read_database_secret() {
  local arn secret
  arn=$(optional_output DatabaseSecretArn)
  [ -n "$arn" ] || return 0
  step="reading the database's secret"
  secret=$(aws secretsmanager get-secret-value --secret-id "$arn" --query SecretString --output text)
  values[mongodb.username]=$(printf '%s' "$secret" | sed -n 's/.*"username" *: *"\([^"]*\)".*/\1/p')
  values[mongodb.password]=$(printf '%s' "$secret" | sed -n 's/.*"password" *: *"\([^"]*\)".*/\1/p')
}

put_todo() {
  local name
  # Before the role: that reads one object and nothing else.
  declare -A given=()
  if [ -z "$rotate" ]; then
    read_database_secret
    read_values
    for name in "${!values[@]}"; do given[$name]=${values[$name]}; done
  fi
  values=()
  become_keeper
  read_object
  for name in "${!given[@]}"; do values[$name]=${given[$name]}; done
  if [ -n "$rotate" ]; then
    [ -n "${values[session.key]:-}" ] || fail "$MISSING" "there is no session key yet; run without --rotate-session-key"
    values[session.previous-key]=${values[session.key]}
    values[session.key]=$(new_key)
  fi
  values[session.key]=${values[session.key]:-$(new_key)}
  for name in mongodb.username mongodb.password; do
    [ -n "${values[$name]:-}" ] || fail "$MISSING" "$name is missing, and the application does not start without it"
  done
  [ "${#values[session.key]}" -ge 32 ] || fail "$USAGE" "session.key needs 32 characters or more"
  write_object
  say "wrote $place"
  say "the application reads it when it starts:"
  say "aws elasticbeanstalk restart-app-server --region $AWS_REGION --environment-name $(output EnvironmentName)"
}

begin aws base64
use_stack "$application"
key=$(output SecretsKeyArn)
case $application in
  todo)
    names=$TODO_NAMES
    bucket=$(output SecretsBucketName)
    object=$(output SecretsObjectKey)
    keeper=$(output SecretsKeeperRoleArn)
    place=s3://$bucket/$object
    [ -z "$plan" ] || { echo "secrets  $place is written, as $keeper" && exit 0; }
    put_todo
    ;;
  toolkit)
    names=$TOOLKIT_NAMES
    path=$(output SecretsPath)
    [ -z "$plan" ] || { echo "secrets  parameters below $path are written" && exit 0; }
    read_values
    [ "${#values[@]}" -gt 0 ] || fail "$USAGE" "no value was given"
    put_parameters
    say "the application reads them again within five minutes"
    ;;
esac
