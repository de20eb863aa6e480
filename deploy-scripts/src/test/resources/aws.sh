#!/usr/bin/env bash
# Fake AWS CLI for tests. It records each call, keeps its state in files below $FAKE (eb: Elastic Beanstalk, cd: CodeDeploy,
# kvs: the key-value store with the live colour), and prints what the real CLI prints after --query.
#
# $FAKE/faults has lines of the form PATTERN|STATUS|MESSAGE: a call that matches the shell pattern fails. Before call number
# $KILL_AT, the process group of the caller gets the signal $KILL_BY, which is KILL by default.
#
# Tests make thousands of calls, so this script uses builtins of bash wherever it can: starting a process takes most time.
set -euo pipefail
shopt -s nullglob globstar dotglob
LC_ALL=C
cd "$FAKE"

printf -v call '%q ' "$@"
echo "$call" >>calls
# The command line of this process, which every user of a machine can see.
mapfile -d '' -t words <"/proc/$$/cmdline"
echo "${words[*]}" >>command-lines
if [ -n "${KILL_AT:-}" ]; then
  mapfile -t calls <calls
  read -r -a stat <"/proc/$$/stat" # the fifth field is the process group
  [ "$KILL_AT" != "${#calls[@]}" ] || kill -"${KILL_BY:-KILL}" -- "-${stat[4]}"
fi
if [ -f faults ]; then
  while IFS='|' read -r pattern status message; do
    # shellcheck disable=SC2053 # a pattern
    if [[ "$*" == $pattern ]]; then
      echo "$message" >&2
      exit "$status"
    fi
  done <faults
fi

# Every option but the flags has one value. Further words are positional.
declare -A options=()
positional=()
name=""
for word in "${@:3}"; do
  case $word in
    --recursive | --only-show-errors | --overwrite | --no-* | --ignore-*) name="" && options[$word]=yes ;;
    --*) name=$word ;;
    *)
      if [ -n "$name" ]; then options[$name]=$word; else positional+=("$word"); fi
      name=""
      ;;
  esac
done

option() {
  printf '%s' "${options[$1]:-}"
}

# show FILE: prints a text file; fails if it does not exist.
show() {
  local text
  [ -f "$1" ] || return 1
  IFS= read -r -d '' text <"$1" || true
  printf '%s' "$text"
}

# first_line FILE [DEFAULT]: sets REPLY.
first_line() {
  REPLY=${2:-}
  [ ! -f "$1" ] || IFS= read -r REPLY <"$1" || true
}

# has_line FILE TEXT
has_line() {
  local line
  [ -f "$1" ] || return 1
  while IFS= read -r line; do
    [ "$line" != "$2" ] || return 0
  done <"$1"
  return 1
}

error() {
  echo "An error occurred ($1) when calling the $2" >&2
  exit 254
}

s3_cp() {
  local from=${positional[0]} to=${positional[1]} file
  if [ -n "${options[--recursive]:-}" ]; then
    # shellcheck disable=SC2231 # a pattern
    for file in "$from"/**/${options[--include]}; do
      put "$file" "s3/${to#s3://}/${file#"$from"/}"
    done
  elif [ "$to" = - ] && [ -f truncated ]; then
    first_line "s3/${from#s3://}"
    echo "$REPLY"
    error IncompleteRead "GetObject operation"
  elif [ "$to" = - ]; then
    show "s3/${from#s3://}" || error 404 "HeadObject operation"
  elif [ "$from" = - ]; then
    IFS= read -r -d '' REPLY || true
    printf '%s' "$REPLY" >stdin
    put stdin "s3/${to#s3://}"
  else
    put "$from" "s3/${to#s3://}"
  fi
}

# put FILE OBJECT: writes its properties and its place in the order of all writes as well.
put() {
  local object=${2//\/\//\/}
  [ -d "properties/${object%/*}" ] || mkdir -p "${object%/*}" "properties/${object%/*}"
  [ -d "${object%/*}" ] || mkdir -p "${object%/*}"
  cp "$1" "$object"
  echo >>writes
  mapfile -t writes <writes
  printf '%s\n' "${options[--content-type]:-}" "${options[--cache-control]:-}" "${options[--metadata]:-}" \
    "${options[--sse]:-}" "${#writes[@]}" >"properties/$object"
}

s3_rm() {
  local object=s3/${positional[0]#s3://}
  [ ! -e "$object" ] || rm -rf "$object"
}

list_objects() {
  local bucket file properties marks=() mark found=""
  bucket=s3/${options[--bucket]}
  if [ -n "${options[--prefix]:-}" ]; then
    for file in "$bucket/${options[--prefix]}"*; do
      [ ! -f "$file" ] || { echo "${file#"$bucket/"}" && return; }
    done
    echo None
    return
  fi
  # The query asks for the objects that complete a version, newest first.
  for file in "$bucket"/**/release.sha256; do
    mapfile -t properties <"properties/$file"
    marks[properties[4]]=${file#"$bucket/"}
  done
  for mark in "${marks[@]}"; do found=$mark$'\n'$found; done
  printf '%s' "$found"
}

describe_environment() {
  local label health=Green
  first_line eb/label && label=$REPLY
  ! has_line eb/broken "$label" || health=Red
  first_line eb/status Ready
  printf '%s\t%s\t%s\n' "$REPLY" "$health" "$label"
}

update_environment() {
  # An update that Elastic Beanstalk rolls back itself never becomes the label.
  has_line eb/aborted "${options[--version-label]}" || option --version-label >eb/label
}

# deployment ID: sets key and status.
deployment() {
  local lines
  mapfile -t lines <"cd/$1"
  key=${lines[0]} status=${lines[1]}
}

deployments() {
  local file found="" key status
  for file in cd/d-*; do
    deployment "${file#cd/}"
    case " ${options[--include-only-statuses]} ${positional[*]} " in
      *" $status "*) found="${file#cd/}"$'\t'$found ;;
    esac
  done
  found=${found%$'\t'}
  echo "${found:-None}"
}

get_deployment() {
  local id=${options[--deployment-id]} key status
  deployment "$id"
  case ${options[--query]} in
    *status) # each question moves the deployment one step on
      [ "$status" != InProgress ] || finish "$id"
      deployment "$id"
      echo "$status"
      ;;
    *key) echo "$key" ;;
    *rollbackDeploymentId)
      if [ -f cd/late ]; then # the first answer does not name it yet
        rm cd/late
        echo None
      else
        first_line "cd/rollback-of-$id" None
        echo "$REPLY"
      fi
      ;;
    *) printf 'HEALTH_CONSTRAINTS\tToo many instances failed\n' ;;
  esac
}

# finish ID: the deployment of $key fails or succeeds.
finish() {
  ! has_line cd/hanging "$key" || return 0
  if has_line cd/broken "$key"; then
    printf '%s\nFailed\n' "$key" >"cd/$1"
    [ ! -f cd/live ] || { first_line cd/live && create_deployment "$REPLY" >"cd/rollback-of-$1"; }
  else
    printf '%s\nSucceeded\n' "$key" >"cd/$1"
    echo "$key" >cd/live
  fi
}

create_deployment() {
  local all=(cd/d-*) id
  printf -v id 'd-%04d' "${#all[@]}"
  printf '%s\nInProgress\n' "$1" >"cd/$id"
  echo "$id"
}

buckets() {
  local name value
  while IFS=$'\t' read -r name value; do
    [[ $name != *Bucket* ]] || echo "$value"
  done <"stacks/${options[--stack-name]}"
}

put_parameter() {
  local value
  IFS= read -r -d '' value <"${options[--value]#file://}" || true
  printf '%s %s %s\n' "${options[--name]}" "${options[--type]}" "$value" >>ssm
}

put_key() {
  local calls
  first_line kvs/etag etag-0
  [ "${options[--if-match]}" = "$REPLY" ] || error ConflictException "PutKey operation"
  mapfile -t calls <calls
  echo "etag-${#calls[@]}" >kvs/etag
  option --value >kvs/live
}

stack=${options[--stack-name]:-}
case "$1 $2" in
  "cloudformation describe-stacks")
    show "stacks/$stack" || error ValidationError "DescribeStacks operation: Stack with id $stack does not exist"
    ;;
  "cloudformation list-stack-resources")
    case ${options[--query]} in
      *S3::Bucket*) buckets ;;
      *LoadBalancer*) echo arn:balancer ;;
    esac
    ;;
  "cloudformation update-termination-protection")
    [ -f "protected/$stack" ] || error ValidationError "UpdateTerminationProtection operation: Stack [$stack] does not exist"
    echo no >"protected/$stack"
    ;;
  "elbv2 modify-load-balancer-attributes") ;;
  "s3 cp") s3_cp ;;
  "s3 rm") s3_rm ;;
  "s3api list-objects-v2") list_objects ;;
  "s3api list-object-versions") show object-versions || echo '{"Objects": null}' ;;
  "s3api delete-objects")
    IFS= read -r -d '' REPLY || true
    printf '%s' "$REPLY" >deleted
    show refused || { rm -f object-versions && echo None; }
    ;;
  "s3api head-object")
    file=properties/s3/${options[--bucket]}/${options[--key]}
    [ -f "$file" ] || error 404 "HeadObject operation"
    mapfile -t properties <"$file"
    echo "${properties[2]#sha256=}"
    ;;
  "elasticbeanstalk describe-environments") describe_environment ;;
  "elasticbeanstalk describe-application-versions")
    if has_line eb/versions "${options[--version-labels]}"; then option --version-labels; else echo None; fi
    ;;
  "elasticbeanstalk create-application-version") echo "${options[--version-label]}" >>eb/versions ;;
  "elasticbeanstalk update-environment") update_environment ;;
  "elasticbeanstalk describe-events") printf '2026-01-01T00:00:00Z\tERROR\tthe application did not answer\n' ;;
  "deploy list-deployments") deployments ;;
  "deploy get-deployment") get_deployment ;;
  "deploy create-deployment")
    key=${options[--s3-location]#*key=}
    create_deployment "${key%%,*}"
    ;;
  "deploy list-deployment-targets") echo i-0001 ;;
  "deploy batch-get-deployment-targets") printf 'i-0001\tFailed\nValidateService\tFailed\tScriptFailed\tnot ready\tlast words\n' ;;
  "cloudfront create-invalidation") echo I0001 ;;
  "cloudfront wait") ;;
  "cloudfront-keyvaluestore describe-key-value-store") first_line kvs/etag etag-0 && echo "$REPLY" ;;
  "cloudfront-keyvaluestore get-key") show kvs/live || error ResourceNotFoundException "GetKey operation" ;;
  "cloudfront-keyvaluestore put-key") put_key ;;
  "ssm put-parameter") put_parameter ;;
  "sts assume-role") printf 'KEEPER\tSECRET\tTOKEN\n' ;;
  "secretsmanager get-secret-value") echo '{"username":"todo","password":"from-documentdb"}' ;;
  *)
    echo "the fake AWS CLI does not implement $1 $2" >&2
    exit 99
    ;;
esac
