#!/usr/bin/env bash
# Stores the secrets of an application where the application reads them.
set -euo pipefail
# shellcheck source=lib/common.sh
. "$(dirname "$0")/lib/common.sh"

readonly TODO_NAMES="mongodb.username mongodb.password session.key session.next-key session.previous-key sign-in.client-secret"
readonly TOOLKIT_NAMES="deepl-key openai-key openai-organization access-keys"
readonly KEY_BYTES=48
readonly MAX_BYTES=4096 # of a parameter in SSM, without a fee for each
readonly MIN_LENGTH=32 # of keys that callers could guess: session keys and access keys

usage() {
  cat <<END
Usage: put-secrets.sh ENV todo|toolkit [--add-session-key | --rotate-session-key | --drop-session-key | --client-secret] [--plan]

Asks for each value without showing it. An empty answer keeps the stored value. If stdin is not a terminal, the command
reads lines of the form name=value instead. Never give a secret as an argument: every user of the machine can see it.

  todo     $TODO_NAMES
           stored in one encrypted object in S3. If there is no session key yet, one is generated.
  toolkit  $TOOLKIT_NAMES
           stored in encrypted parameters in SSM. Separate access-keys by commas. Each has at least $MIN_LENGTH characters.

A new session key replaces the old one in three steps, for todo only. Restart all instances after each step; see
docs/runbooks/rotate-secrets.md. The steps ask for nothing.

  --add-session-key     generates session.next-key, which does not sign sessions yet but is recognised
  --rotate-session-key  session.next-key becomes session.key and signs sessions; the old key becomes
                        session.previous-key, which is recognised
  --drop-session-key    removes session.previous-key: sessions that it signed end
  --client-secret       for todo only: reads sign-in.client-secret from Amazon Cognito and asks for nothing
  --plan                print what would happen, and change nothing
END
  exit_statuses
}

application=""
change="" # of the session keys: add, rotate or drop; client: the secret of sign-in
while [ $# -gt 0 ]; do
  case $1 in
    --help) usage && exit 0 ;;
    --plan) plan=yes ;;
    --add-session-key | --rotate-session-key | --drop-session-key | --client-secret)
      [ -z "$change" ] || fail "$USAGE" "give one step, not two"
      change=${1#--}
      change=${change%%-*}
      ;;
    -*) fail "$USAGE" "unknown option $1; see --help" ;;
    todo | toolkit)
      [ -z "$application" ] || fail "$USAGE" "give one application, not both $application and $1"
      application=$1
      ;;
    *) set_environment "$1" ;;
  esac
  shift
done
[ -n "$application" ] || fail "$USAGE" "give an application, todo or toolkit; see --help"
[ -z "$change" ] || [ "$application" = todo ] || fail "$USAGE" "only todo has session keys and a client secret"

declare -A values=()

# set_value NAME VALUE: ignores an empty value. The message does not repeat the name, because it may be a secret that
# somebody gave without its name.
set_value() {
  [[ " $names " == *" $1 "* ]] || fail "$USAGE" "a line on stdin has an unknown name; the secrets of $application are: $names"
  case $2 in
    "") ;;
    *[[:cntrl:]]*) fail "$USAGE" "the value of $1 contains a control character" ;;
    $'\uFEFF'*) fail "$USAGE" "the value of $1 begins with a byte order mark, which an editor may add to a file" ;;
    *) values[$1]=$2 ;;
  esac
}

read_values() {
  local name value line
  step="asking for the secrets"
  if [ -t 0 ]; then
    for name in $names; do
      IFS= read -rsp "$name: " value
      echo >&2
      set_value "$name" "$value"
    done
    return
  fi
  while IFS= read -r line || [ -n "$line" ]; do
    [[ $line != $'\uFEFF'* ]] || fail "$USAGE" "stdin begins with a byte order mark; save the list without it"
    [[ $line == *=* ]] || fail "$USAGE" "a line on stdin does not have the form name=value"
    set_value "${line%%=*}" "${line#*=}"
  done
}

# A key is checked before anything is written, and never shown.
check_access_keys() {
  local key keys
  IFS=, read -ra keys <<<"${values[access-keys]:-}"
  for key in "${keys[@]}"; do
    key=${key//[[:space:]]/}
    [ "${#key}" -ge "$MIN_LENGTH" ] || fail "$USAGE" \
      "an access key has less than $MIN_LENGTH characters and could be guessed; create one with: openssl rand -hex 32"
  done
}

# The application ignores spaces around a value, so it would get another one than was typed. In a list of keys they are no
# part of any key.
check_parameters() {
  local name LC_ALL=C # to count bytes
  for name in "${!values[@]}"; do
    [ "${#values[$name]}" -le "$MAX_BYTES" ] \
      || fail "$USAGE" "the value of $name has more than $MAX_BYTES bytes, which is the limit of a parameter"
    [ "$name" != access-keys ] || continue
    [[ ${values[$name]} != [[:space:]]* && ${values[$name]} != *[[:space:]] ]] \
      || fail "$USAGE" "the value of $name begins or ends with a space"
  done
}

put_parameters() {
  local name
  for name in $names; do
    [ -n "${values[$name]:-}" ] || continue
    step="writing $path/$name"
    left_behind="The parameters listed above are written. $path/$name may be written too."
    # A builtin writes the value to a pipe, so it is never an argument of a process and never in a file.
    printf '%s' "${values[$name]}" \
      | aws ssm put-parameter --name "$path/$name" --type SecureString --key-id "$key" --overwrite \
        --value file:///dev/stdin >/dev/null
    say "wrote $path/$name"
  done
}

# Only the application and this role may read the bucket.
assume_role() {
  local credentials
  step="assuming the role $keeper"
  credentials=$(aws sts assume-role --role-arn "$keeper" --role-session-name put-secrets \
    --query 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]' --output text)
  # Not with <<<, because older versions of bash write a temporary file for it.
  IFS=$'\t' read -r AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN < <(printf '%s\n' "$credentials")
  export AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN
}

# Sets values from the stored object, which write_object wrote.
read_object() {
  local content line value
  step="reading $object_url"
  object_exists "$bucket" "$object" || return 0
  content=$(aws s3 cp "$object_url" -) # fails if it cannot read all of it: write_object would drop the rest
  while IFS= read -r line; do
    [[ $line == *=* ]] || continue
    value=${line#*=}
    value=${value/#'\ '/ }
    values[${line%%=*}]=${value//\\\\/\\}
  done < <(printf '%s\n' "$content")
}

write_object() {
  local name value
  step="writing $object_url"
  left_behind="It is either unchanged or completely written."
  for name in $names; do
    # In a properties file a backslash starts an escape sequence, and spaces before a value are ignored.
    value=${values[$name]:-}
    value=${value//\\/\\\\}
    [ -z "$value" ] || printf '%s=%s\n' "$name" "${value/#' '/'\ '}"
  done | aws s3 cp --only-show-errors --sse aws:kms --sse-kms-key-id "$key" - "$object_url"
}

new_key() {
  head -c "$KEY_BYTES" /dev/urandom | base64 -w 0
}

# Fails if the given user is the administrator of DocumentDB, whose password CloudFormation created. The application needs
# one database only.
refuse_administrator() {
  local arn name
  arn=$(optional_output DatabaseSecretArn)
  [ -n "$arn" ] && [ -n "${values[mongodb.username]:-}" ] || return 0
  step="reading the name of the database's administrator"
  name=$(aws secretsmanager get-secret-value --secret-id "$arn" --query SecretString --output text \
    | sed -n 's/.*"username" *: *"\([^"]*\)".*/\1/p')
  [ "${values[mongodb.username]}" != "$name" ] || fail "$USAGE" \
    "$name administers the database; create a user for the application, see docs/first-deployment.md"
}

# The client's secret never leaves this process: it goes from one pipe of the AWS CLI to the next.
read_client_secret() {
  local pool client
  pool=$(optional_output UserPoolId)
  client=$(optional_output UserPoolClientId)
  [ -n "$pool" ] || fail "$MISSING" "there is no user pool; deploy with -c todo.signIn=true, see docs/sign-in.md"
  step="reading the secret of the client of $pool"
  values[sign-in.client-secret]=$(aws cognito-idp describe-user-pool-client --user-pool-id "$pool" \
    --client-id "$client" --query UserPoolClient.ClientSecret --output text)
  [ "${values[sign-in.client-secret]}" != None ] || fail "$MISSING" "the client of $pool has no secret"
}

change_session_key() {
  case $change in
    add)
      [ -n "${values[session.key]:-}" ] || fail "$MISSING" \
        "there is no session key yet; run the command without --add-session-key to generate one"
      # Running the step again changes nothing, because instances may know the key already.
      values[session.next-key]=${values[session.next-key]:-$(new_key)}
      ;;
    rotate)
      [ -n "${values[session.next-key]:-}" ] || fail "$MISSING" \
        "there is no session.next-key; add one with --add-session-key, unless it was rotated already"
      values[session.previous-key]=${values[session.key]}
      values[session.key]=${values[session.next-key]}
      values[session.next-key]=""
      ;;
    drop) values[session.previous-key]="" ;;
  esac
}

put_todo() {
  local name
  # Before the role is assumed, because the role may not read the secret of the database.
  declare -A given=()
  if [ "$change" = client ] || [ -z "$change" ]; then
    if [ -n "$change" ]; then
      read_client_secret
    else
      read_values
      refuse_administrator
    fi
    for name in "${!values[@]}"; do given[$name]=${values[$name]}; done
  fi
  values=()
  assume_role
  read_object
  for name in "${!given[@]}"; do values[$name]=${given[$name]}; done
  change_session_key
  values[session.key]=${values[session.key]:-$(new_key)}
  for name in mongodb.username mongodb.password; do
    [ -n "${values[$name]:-}" ] || fail "$MISSING" "$name is missing; the application does not start without it"
  done
  for name in session.key session.next-key session.previous-key; do
    [ -z "${values[$name]:-}" ] || [ "${#values[$name]}" -ge "$MIN_LENGTH" ] \
      || fail "$USAGE" "$name must have at least $MIN_LENGTH characters"
  done
  write_object
  say "wrote $object_url"
  say "the application reads it at its next start; to restart it now:"
  say "aws elasticbeanstalk restart-app-server --region $AWS_REGION --environment-name $(output EnvironmentName)"
  [ "$change" != add ] || say "next: when all instances have restarted, run this command with --rotate-session-key"
}

prepare aws base64
use_stack "$application"
key=$(output SecretsKeyArn)
case $application in
  todo)
    names=$TODO_NAMES
    bucket=$(output SecretsBucketName)
    object=$(output SecretsObjectKey)
    keeper=$(output SecretsKeeperRoleArn)
    object_url=s3://$bucket/$object
    [ -z "$plan" ] || { echo "secrets  $object_url will be written with the role $keeper" && exit 0; }
    put_todo
    ;;
  toolkit)
    names=$TOOLKIT_NAMES
    path=$(output SecretsPath)
    [ -z "$plan" ] || { echo "secrets  parameters below $path will be written" && exit 0; }
    read_values
    [ "${#values[@]}" -gt 0 ] || fail "$USAGE" "no value was given"
    check_parameters
    check_access_keys
    put_parameters
    say "the application reads them within five minutes"
    ;;
esac
