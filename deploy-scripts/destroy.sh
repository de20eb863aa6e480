#!/usr/bin/env bash
# Deletes an environment.
set -euo pipefail
# shellcheck source=lib/common.sh
. "$(dirname "$0")/lib/common.sh"

readonly GLOBAL_REGION=us-east-1 # of the stacks beside the applications
readonly DELETE_ATTEMPTS=5       # of a bucket to which services still write
readonly DELETE_WAIT=${DELETE_WAIT:-30}

usage() {
  cat <<'END'
Usage: destroy.sh ENV [--plan]

Deletes the stacks of ENV. For a demo it deletes everything, with the content of the buckets, the parameters and the
bundles. For production it asks for the name of the environment, and keeps the buckets, the keys and the database.
CloudFormation cannot delete the network as long as the database exists; the command says so. A stack domain-ENV is kept,
because its zone may have records of others. At the end it lists what is left and what that costs.

  --plan  print what would happen, and change nothing
END
  exit_statuses
}

while [ $# -gt 0 ]; do
  case $1 in
    --help) usage && exit 0 ;;
    --plan) plan=yes ;;
    -*) fail "$USAGE" "unknown option $1; see --help" ;;
    *) set_environment "$1" ;;
  esac
  shift
done

# Sets production or demo. The termination protection cannot say it: an interrupted run may have turned it off already, and
# the next run must ask again.
read_flavour() {
  local flavour
  flavour=$(output Flavour)
  if [ "$flavour" = demo ]; then demo=yes; else production=yes; fi
}

# in_region REGION COMMAND...
in_region() {
  AWS_REGION=$1 AWS_DEFAULT_REGION=$1 "${@:2}"
}

# region_of STACK
region_of() {
  case $1 in
    *-edge | *-firewall | delivery-* | budget-*) echo "$GLOBAL_REGION" ;;
    *) echo "${GIVEN_REGION:-$(configured_region "${1%%-*}")}" ;;
  esac
}

# buckets_of STACK: prints its buckets, without those that an earlier run deleted.
buckets_of() {
  aws cloudformation list-stack-resources --stack-name "$1" --output text \
    --query "StackResourceSummaries[?ResourceType=='AWS::S3::Bucket' && ResourceStatus!='DELETE_COMPLETE'].[PhysicalResourceId]"
}

# empty BUCKET: deletes all versions of all objects, in batches of a thousand.
empty() {
  local batch refused
  step="emptying $1"
  aws s3 rm --recursive --only-show-errors "s3://$1"
  while true; do
    batch=$(aws s3api list-object-versions --bucket "$1" --max-items 1000 --output json \
      --query '{Objects: [Versions, DeleteMarkers][] | [].{Key: Key, VersionId: VersionId}}')
    grep -q '"Key"' <<<"$batch" || return 0
    # The call succeeds even if S3 refuses to delete an object. Without this check the loop would never end.
    refused=$(aws s3api delete-objects --bucket "$1" --delete file:///dev/stdin \
      --query 'Errors[0].[Key,Message]' --output text <<<"$batch")
    [ "$refused" = None ] || fail 1 "$1 cannot be emptied: $refused"
  done
}

# The key of the parameters is deleted with the stack. One parameter that nobody can decrypt would make the reading of the
# whole path fail in the next environment of this name.
delete_parameters() {
  local path names
  path=$(output SecretsPath)
  step="deleting the parameters below $path"
  names=$(aws ssm get-parameters-by-path --path "$path" --query 'Parameters[].[Name]' --output text)
  # shellcheck disable=SC2086 # one argument a parameter; an application has less than ten
  [ -z "$names" ] || aws ssm delete-parameters --names $names >/dev/null
}

delete_bundles() {
  local bundles prefix
  bundles=$(output BundleBucketName)
  prefix=$(output BundlePrefix)
  step="deleting the bundles"
  # The bucket belongs to Elastic Beanstalk, which creates it with the first environment of an account.
  if_exists aws s3 rm --recursive --only-show-errors "s3://$bundles/$prefix" || true
}

# delete_stack NAME: says why, if CloudFormation cannot delete it, and goes on with the others.
delete_stack() {
  local region
  region=$(region_of "$1")
  step="deleting the stack $1"
  if [ -n "$production" ]; then
    in_region "$region" if_exists aws cloudformation update-termination-protection \
      --no-enable-termination-protection --stack-name "$1" >/dev/null || return 0
  fi
  in_region "$region" aws cloudformation delete-stack --stack-name "$1"
  say "deleting $1"
  in_region "$region" aws cloudformation wait stack-delete-complete --stack-name "$1" 2>/dev/null && return
  undeleted+=("$1")
  in_region "$region" aws cloudformation describe-stack-events --stack-name "$1" --output text \
    --query "StackEvents[?ResourceStatus=='DELETE_FAILED'].[LogicalResourceId,ResourceStatusReason]" >&2
}

# tagged REGION: prints the ARNs of what has the tags of this environment. For a while after its deletion, too.
tagged() {
  in_region "$1" aws resourcegroupstaggingapi get-resources --output text --query 'ResourceTagMappingList[].[ResourceARN]' \
    --tag-filters "Key=ENV,Values=$environment" "Key=APP,Values=todo,toolkit,delivery,budget"
}

# delete_log_buckets REGION: CloudFormation keeps them, because services still write to them when the stacks are gone. It
# generates their names from the name of the stack and "Logs".
delete_log_buckets() {
  local arn attempt arns
  arns=$(tagged "$1")
  for arn in $arns; do
    [[ $arn =~ ^arn:[a-z-]+:s3:::(todo|toolkit)-$environment-logs[0-9a-f]{8}-[a-z0-9]+$ ]] || continue
    for ((attempt = 1; attempt <= DELETE_ATTEMPTS; attempt++)); do
      in_region "$1" if_exists aws s3api get-bucket-location --bucket "${arn##*:}" >/dev/null || break
      in_region "$1" empty "${arn##*:}"
      if in_region "$1" aws s3api delete-bucket --bucket "${arn##*:}"; then
        say "deleted ${arn##*:}"
        break
      fi
      sleep "$DELETE_WAIT"
    done
  done
}

# costs ARN: what it costs in a month, in US dollars.
costs() {
  case $1 in
    arn:*:kms:*) echo "1 for a key, nothing for one that waits for its deletion" ;;
    arn:*:s3:*) echo "0.025 for a GB" ;;
    arn:*:logs:*) echo "0.03 for a GB" ;;
    arn:*:rds:*:cluster:*) echo "4.40 for storage, and what its instances cost" ;;
    arn:*:rds:*:db:*) echo "64.24 for an instance" ;;
    arn:*:secretsmanager:*) echo 0.40 ;;
    arn:*:wafv2:*) echo "5 for a web ACL, and 1 for each of its rules" ;;
    arn:*:ec2:*:natgateway/*) echo 36.50 ;;
    arn:*:ec2:*:elastic-ip/*) echo 3.65 ;;
    arn:*:elasticloadbalancing:*:loadbalancer/*) echo 19.32 ;;
    *) echo nothing ;;
  esac
}

list_leftovers() {
  local region arn arns
  step="listing what is left"
  say "left, with US dollars a month (AWS lists what was deleted for some minutes more):"
  for region in "${regions[@]}"; do
    arns=$(tagged "$region")
    for arn in $arns; do echo "  $arn: $(costs "$arn")"; done
  done
  echo "  the stack domain-$environment, if there is one: 0.50 for its zone"
  echo "  what belongs to the account: CDK's stacks CDKToolkit, the stack account-policies, GitHub's provider: nothing"
  [ -z "$production" ] || echo "  the parameters below /toolkit/$environment: nothing. Delete them before you deploy this environment again."
}

prepare aws
stacks=("delivery-$environment" "toolkit-$environment" "toolkit-$environment-edge" "todo-$environment" "todo-$environment-edge")
undeleted=()
production=""
demo=""
found_stacks=()
declare -A buckets=()
for application in "${APPLICATIONS[@]}"; do
  if_exists read_outputs "$application" || continue # deleted by an earlier run
  found_stacks+=("$application")
  read_flavour
  buckets[$application]=$(buckets_of "$application-$environment")
done
if_exists read_outputs budget && read_flavour
[ -z "$production" ] || stacks+=("todo-$environment-firewall") # of CloudFront, which is gone then
mapfile -t regions < <(for stack in "${stacks[@]}"; do region_of "$stack"; done | sort -u)
if [ -n "$plan" ]; then
  echo "stacks   ${stacks[*]} budget-$environment will be deleted"
  echo "buckets  ${buckets[*]} will be $([ -n "$production" ] && echo kept || echo "emptied and deleted")"
  exit 0
fi

step="asking for confirmation"
if [ -n "$production" ]; then
  read -rp "This is production. Type $environment to delete it: " answer || answer=""
  [ "$answer" = "$environment" ] || fail "$USAGE" "you typed '$answer', not $environment; nothing was changed"
  left_behind="Stacks may no longer be protected against deletion."
else
  left_behind="Some buckets of $environment may be empty already."
  for application in "${found_stacks[@]}"; do
    use_stack "$application"
    case $application in
      todo) delete_bundles ;;
      toolkit) delete_parameters ;;
    esac
    for bucket in ${buckets[$application]}; do empty "$bucket"; done
  done
fi
left_behind="Some stacks may be deleted already."
for stack in "${stacks[@]}"; do delete_stack "$stack"; done
if [ ${#undeleted[@]} = 0 ]; then
  [ -n "$production" ] || [ -z "$demo" ] || for region in "${regions[@]}"; do delete_log_buckets "$region"; done
  delete_stack "budget-$environment" # last, because it says whether this is production
fi
list_leftovers
[ ${#undeleted[@]} = 0 ] || fail 1 "CloudFormation could not delete ${undeleted[*]}; the reasons are above. Remove what is in the way, then run the command again"
say "deleted: $environment. To create it again, run release.sh"
