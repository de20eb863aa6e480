# Fake AWS CLI for tests: bash reads this file before a command, because $BASH_ENV names it. Tests make thousands of calls,
# and starting a process takes most of the time of a call. So the CLI is a function here, and uses builtins of bash. bash
# copies the body of a function before it runs it, so the functions are small.
#
# It records each call, keeps its state in files below $FAKE (eb: Elastic Beanstalk, cd: CodeDeploy, kvs: the key-value store
# with the live colour), and prints what the real CLI prints after --query.
#
# $FAKE/faults has lines of the form PATTERN|STATUS|MESSAGE: a call that matches the shell pattern fails. Before call number
# $KILL_AT, the process group of the caller gets the signal $KILL_BY, which is KILL by default.
# shellcheck shell=bash

# Asking for the version is no call of AWS.
aws() (if [ "$*" = --version ]; then fake_version; else fake_call "$@"; fi)

fake_version() {
  cd "$FAKE" || exit
  fake_first_line cli-version "aws-cli/2.27.0 Python/3.13.3 Linux/6.1"
  echo "$REPLY"
}

fake_call() {
  local -A options=()
  local positional=() stack service=fake_${1//-/_}
  set -u
  shopt -s nullglob globstar dotglob
  cd "$FAKE" || exit
  fake_record "$@"
  [ ! -f faults ] || fake_fail "$*"
  fake_parse "${@:3}"
  ! fake_show "answers/$1 $2" || return 0
  stack=${options[--stack-name]:-}
  declare -F "$service" >/dev/null || fake_unknown "$@"
  "$service" "$@"
}

fake_record() {
  local call calls stat
  printf -v call '%q ' "$@"
  echo "$call" >>calls
  echo "$*" >>arguments # of the process that the real CLI is, which every user of a machine can see
  [ -n "${KILL_AT:-}" ] || return 0
  mapfile -t calls <calls
  read -r -a stat <"/proc/$$/stat" # the fifth field is the process group
  [ "$KILL_AT" != "${#calls[@]}" ] || { kill -"${KILL_BY:-KILL}" -- "-${stat[4]}" && exit 1; }
}

# fake_fail CALL
fake_fail() {
  local pattern status message
  while IFS='|' read -r pattern status message; do
    # shellcheck disable=SC2053 # a pattern
    if [[ $1 == $pattern ]]; then
      echo "$message" >&2
      exit "$status"
    fi
  done <faults
}

# fake_parse WORD...: every option but the flags has one value. Further words are positional.
fake_parse() {
  local name="" word
  for word in "$@"; do
    case $word in
      --recursive | --only-show-errors | --overwrite | --no-* | --ignore-* | --update-outdated-* | --deletion-*) name="" && options[$word]=yes ;;
      --*) name=$word ;;
      *)
        if [ -n "$name" ]; then options[$name]=$word; else positional+=("$word"); fi
        name=""
        ;;
    esac
  done
}

fake_unknown() {
  echo "the fake AWS CLI does not implement $1 $2" >&2
  exit 99
}

fake_error() {
  echo "An error occurred ($1) when calling the $2" >&2
  exit 254
}

# fake_show FILE: prints a text file; fails if it does not exist.
fake_show() {
  local text
  [ -f "$1" ] || return 1
  IFS= read -r -d '' text <"$1" || true
  printf '%s' "$text"
}

# fake_first_line FILE [DEFAULT]: sets REPLY.
fake_first_line() {
  REPLY=${2:-}
  [ ! -f "$1" ] || IFS= read -r REPLY <"$1" || true
}

# fake_has_line FILE TEXT
fake_has_line() {
  local line
  [ -f "$1" ] || return 1
  while IFS= read -r line; do
    [ "$line" != "$2" ] || return 0
  done <"$1"
  return 1
}

fake_cloudformation() {
  case $2 in
    describe-stacks)
      [ -f "stacks/$stack" ] \
        || fake_error ValidationError "DescribeStacks operation: Stack with id $stack does not exist"
      case ${options[--query]} in
        *StackStatus) echo CREATE_COMPLETE ;;
        *OutputKey==*) fake_output ;;
        *) fake_show "stacks/$stack" || true ;;
      esac
      ;;
    list-stack-resources) fake_buckets ;;
    delete-stack)
      if ! fake_has_line undeletable "$stack"; then rm -f "stacks/$stack" "protected/$stack"; fi
      echo "$stack" >>deleted-stacks
      ;;
    wait) ! fake_has_line undeletable "$stack" || exit 255 ;;
    describe-stack-events) printf 'Vpc\tthe network has dependencies\n' ;;
    update-termination-protection)
      [ -f "protected/$stack" ] \
        || fake_error ValidationError "UpdateTerminationProtection operation: Stack [$stack] does not exist"
      echo no >"protected/$stack"
      ;;
    *) fake_unknown "$@" ;;
  esac
}

fake_output() {
  local name value
  while IFS=$'\t' read -r name value; do
    [[ ${options[--query]} != *"'$name'"* ]] || echo "$value"
  done <"stacks/$stack"
}

fake_buckets() {
  local name value
  while IFS=$'\t' read -r name value; do
    [[ $name != Bucket* ]] || echo "$value"
  done <"stacks/$stack"
}

# Prints what has the tags of the environment: log-buckets, and the files below leftovers.
fake_resourcegroupstaggingapi() {
  local arn
  [ "$2" = get-resources ] || fake_unknown "$@"
  [ "$AWS_REGION" != us-east-1 ] || return 0
  for arn in s3/*-logs*/; do echo "arn:aws:s3:::$(basename "$arn")"; done
  fake_show leftovers || true
}

fake_s3() {
  case $2 in
    cp) fake_copy ;;
    rm)
      if [[ ${positional[0]#s3://} == */* ]]; then
        rm -rf "s3/${positional[0]#s3://}"
      elif [ -d "s3/${positional[0]#s3://}" ]; then # the bucket stays
        rm -rf "s3/${positional[0]#s3://}"
        mkdir "s3/${positional[0]#s3://}"
      fi
      ;;
    *) fake_unknown "$@" ;;
  esac
}

fake_copy() {
  local from=${positional[0]} to=${positional[1]} file
  if [ -n "${options[--recursive]:-}" ]; then
    # shellcheck disable=SC2231 # a pattern
    for file in "$from"/**/${options[--include]}; do
      fake_put "$file" "s3/${to#s3://}/${file#"$from"/}"
    done
  elif [ "$to" = - ] && [ -f truncated ]; then
    fake_first_line "s3/${from#s3://}"
    echo "$REPLY"
    fake_error IncompleteRead "GetObject operation"
  elif [ "$to" = - ]; then
    fake_show "s3/${from#s3://}" || fake_error 404 "HeadObject operation"
  elif [ "$from" = - ]; then
    IFS= read -r -d '' REPLY || true
    printf '%s' "$REPLY" >stdin
    fake_put stdin "s3/${to#s3://}"
  else
    fake_put "$from" "s3/${to#s3://}"
  fi
}

# fake_put FILE OBJECT: writes its properties and its place in the order of all writes as well.
fake_put() {
  local object=${2//\/\//\/} writes
  [ -d "properties/${object%/*}" ] || mkdir -p "${object%/*}" "properties/${object%/*}"
  [ -d "${object%/*}" ] || mkdir -p "${object%/*}"
  fake_write "$1" "$object" || exit
  echo >>writes
  mapfile -t writes <writes
  printf '%s\n' "${options[--content-type]:-}" "${options[--cache-control]:-}" "${options[--metadata]:-}" \
    "${options[--sse]:-}" "${#writes[@]}" >"properties/$object"
}

# fake_write FROM TO: copies a file, which may contain zero bytes.
fake_write() {
  local part LC_ALL=C
  while IFS= read -r -d '' part; do printf '%s\0' "$part"; done <"$1" >"$2" || return
  printf '%s' "$part" >>"$2"
}

fake_s3api() {
  local file properties
  case $2 in
    list-objects-v2)
      case ${options[--query]} in
        *sort_by*) fake_marks ;;
        *) fake_find ;;
      esac
      ;;
    get-bucket-location)
      [ -d "s3/${options[--bucket]}" ] \
        || fake_error NoSuchBucket "GetBucketLocation operation: The specified bucket does not exist"
      ;;
    delete-bucket)
      # The first time, a log has arrived since the bucket was emptied.
      if [ -f late-logs ]; then
        rm late-logs
        fake_error BucketNotEmpty "DeleteBucket operation: The bucket you tried to delete is not empty"
      fi
      rm -rf "s3/${options[--bucket]}"
      ;;
    list-object-versions) fake_show object-versions || echo '{"Objects": null}' ;;
    delete-objects)
      IFS= read -r -d '' REPLY || true
      printf '%s' "$REPLY" >deleted
      fake_show refused || { rm -f object-versions && echo None; }
      ;;
    head-object)
      file=properties/s3/${options[--bucket]}/${options[--key]}
      [ -f "$file" ] || fake_error 404 "HeadObject operation"
      mapfile -t properties <"$file"
      echo "${properties[2]#sha256=}"
      ;;
    *) fake_unknown "$@" ;;
  esac
}

# Prints the first object with the prefix. A question for keys wants all; one is enough for the tests.
fake_find() {
  local bucket=s3/${options[--bucket]} file
  for file in "$bucket/${options[--prefix]:-}"*; do
    [ ! -f "$file" ] || { echo "${file#"$bucket/"}" && return; }
  done
  echo None
}

# Prints the objects that complete a version, newest first: marks of static files, or revisions.
fake_marks() {
  local bucket=s3/${options[--bucket]} file pattern=release.sha256 properties marks=() mark found=""
  [ -z "${options[--prefix]:-}" ] || pattern="*.zip"
  # shellcheck disable=SC2231 # a pattern
  for file in "$bucket"/**/$pattern; do
    [ -f "properties/$file" ] || continue # written by a test
    mapfile -t properties <"properties/$file"
    marks[properties[4]]=${file#"$bucket/"}
  done
  for mark in "${marks[@]}"; do found=$mark$'\n'$found; done
  printf '%s' "$found"
}

fake_elasticbeanstalk() {
  case $2 in
    describe-environments) fake_environment ;;
    describe-application-versions)
      if fake_has_line eb/versions "${options[--version-labels]}"; then
        echo "${options[--version-labels]}"
      else
        echo None
      fi
      ;;
    create-application-version) echo "${options[--version-label]}" >>eb/versions ;;
    update-environment)
      # An update that Elastic Beanstalk rolls back itself never becomes the label.
      fake_has_line eb/aborted "${options[--version-label]}" || printf '%s' "${options[--version-label]}" >eb/label
      ;;
    describe-events) printf '2026-01-01T00:00:00Z\tERROR\tthe application did not answer\n' ;;
    *) fake_unknown "$@" ;;
  esac
}

fake_environment() {
  local label health=Green
  fake_first_line eb/label && label=$REPLY
  ! fake_has_line eb/broken "$label" || health=Red
  fake_first_line eb/status Ready
  printf '%s\t%s\t%s\n' "$REPLY" "$health" "$label"
}

fake_deploy() {
  local key
  case $2 in
    list-deployments) fake_deployments ;;
    get-deployment) fake_get_deployment "${options[--deployment-id]}" ;;
    create-deployment)
      key=${options[--s3-location]#*key=}
      fake_create_deployment "${key%%,*}" "${options[--override-alarm-configuration]:-}"
      [ -z "${options[--update-outdated-instances-only]:-}" ] || echo "i-0003" >>cd/updated
      ;;
    list-deployment-targets) printf 'i-0001\ti-0002\n' ;;
    batch-get-deployment-targets)
      case ${options[--query]} in
        *lifecycleEvents*) printf 'i-0001\tFailed\nValidateService\tFailed\tScriptFailed\tnot ready\tlast words\n' ;;
        *) fake_targets "${options[--deployment-id]}" ;;
      esac
      ;;
    *) fake_unknown "$@" ;;
  esac
}

# fake_targets ID: the last instance fails with revisions in cd/broken-on-the-last, whose deployment succeeds nevertheless.
fake_targets() {
  local key status
  fake_deployment "$1"
  printf 'i-0001\tSucceeded\n'
  if fake_has_line cd/broken-on-the-last "$key"; then
    printf 'i-0002\tFailed\n'
  else
    printf 'i-0002\tSucceeded\n'
  fi
}

# fake_deployment ID: sets key and status.
fake_deployment() {
  local lines
  mapfile -t lines <"cd/$1"
  key=${lines[0]} status=${lines[1]}
}

fake_deployments() {
  local file found="" key status
  for file in cd/d-*; do
    fake_deployment "${file#cd/}"
    case " ${options[--include-only-statuses]} ${positional[*]} " in
      *" $status "*) found="${file#cd/}"$'\t'$found ;;
    esac
  done
  found=${found%$'\t'}
  echo "${found:-None}"
}

# fake_get_deployment ID
fake_get_deployment() {
  local key status
  fake_deployment "$1"
  case ${options[--query]} in
    *status) # each question moves the deployment one step on
      [ "$status" != InProgress ] || fake_finish "$1"
      fake_deployment "$1"
      echo "$status"
      ;;
    *key) echo "$key" ;;
    *errorInformation.code) echo NO_INSTANCES ;;
    *rollbackDeploymentId)
      if [ -f cd/late ]; then # the first answer does not name it yet
        rm cd/late
        echo None
      else
        fake_first_line "cd/rollback-of-$1" None
        echo "$REPLY"
      fi
      ;;
    *) printf 'HEALTH_CONSTRAINTS\tToo many instances failed\n' ;;
  esac
}

# fake_finish ID: the deployment of $key fails or succeeds. With cd/alarm it fails, unless it looks at no alarm.
fake_finish() {
  ! fake_has_line cd/hanging "$key" || return 0
  if fake_has_line cd/broken "$key" || { [ -f cd/alarm ] && ! fake_has_line "cd/$1" enabled=false; }; then
    printf '%s\nFailed\n' "$key" >"cd/$1"
    [ ! -f cd/live ] || { fake_first_line cd/live && fake_create_deployment "$REPLY" enabled=false >"cd/rollback-of-$1"; }
  else
    printf '%s\nSucceeded\n' "$key" >"cd/$1"
    echo "$key" >cd/live
  fi
}

# fake_create_deployment KEY [ALARM_CONFIGURATION]
fake_create_deployment() {
  local all=(cd/d-*) id
  printf -v id 'd-%04d' "${#all[@]}"
  printf '%s\nInProgress\n%s\n' "$1" "${2:-}" >"cd/$id"
  echo "$id"
}

fake_cloudfront() {
  case $2 in
    create-invalidation) echo I0001 ;;
    wait) ;;
    *) fake_unknown "$@" ;;
  esac
}

fake_cloudfront_keyvaluestore() {
  local calls
  fake_first_line kvs/etag etag-0
  case $2 in
    describe-key-value-store) echo "$REPLY" ;;
    get-key) fake_show kvs/live || fake_error ResourceNotFoundException "GetKey operation" ;;
    put-key)
      [ "${options[--if-match]}" = "$REPLY" ] || fake_error ConflictException "PutKey operation"
      mapfile -t calls <calls
      echo "etag-${#calls[@]}" >kvs/etag
      printf '%s' "${options[--value]}" >kvs/live
      ;;
    *) fake_unknown "$@" ;;
  esac
}

fake_autoscaling() {
  case $2 in
    suspend-processes) echo "${options[--scaling-processes]}" >suspended ;;
    resume-processes) rm -f suspended ;;
    describe-auto-scaling-groups)
      fake_first_line instances $'i-0001\ti-0002'
      echo "$REPLY"
      ;;
    *) fake_unknown "$@" ;;
  esac
}

fake_ssm() {
  local value
  case $2 in
    get-parameters-by-path) fake_show parameters && return || return 0 ;;
    delete-parameters) rm -f parameters && return ;;
    put-parameter) ;;
    *) fake_unknown "$@" ;;
  esac
  IFS= read -r -d '' value <"${options[--value]#file://}" || true
  printf '%s %s %s\n' "${options[--name]}" "${options[--type]}" "$value" >>ssm
}

fake_sts() {
  case $2 in
    assume-role) printf 'KEEPER\tSECRET\tTOKEN\n' ;;
    get-caller-identity) echo 111122223333 ;;
    *) fake_unknown "$@" ;;
  esac
}

fake_docdb() {
  [ "$2" = modify-db-cluster ] || fake_unknown "$@"
  echo "${options[--db-cluster-identifier]}" >protected-database
}

fake_cognito_idp() {
  [ "$2" = describe-user-pool-client ] || fake_unknown "$@"
  [ "${options[--user-pool-id]} ${options[--client-id]}" = "eu-west-3_pool client" ] || fake_unknown "$@"
  cat client-secret 2>/dev/null || echo hush-client-secret
}

fake_secretsmanager() {
  [ "$2" = get-secret-value ] || fake_unknown "$@"
  echo '{"username":"operations","password":"from-documentdb"}'
}
