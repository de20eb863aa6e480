#!/usr/bin/env bash
# Deletes an environment.
set -euo pipefail
# shellcheck source=lib/common.sh
. "$(dirname "$0")/lib/common.sh"
# shellcheck source=lib/cdk.sh
. "$(dirname "$0")/lib/cdk.sh"

usage() {
  cat <<'END'
Usage: destroy.sh ENV [--plan] [-- CDK_OPTION...]

Deletes the stacks of ENV. For a demo it deletes everything, with the content of the buckets. For production it asks for
the name of the environment, and keeps the buckets and the database. CloudFormation cannot delete the network as long as
the database exists, and says so. A stack domain-ENV is kept, because its zone may have records of others.

  --plan           print what would happen, and change nothing
  -- CDK_OPTION... the same as for release.sh
END
  exit_statuses
}

while [ $# -gt 0 ]; do
  case $1 in
    --help) usage && exit 0 ;;
    --plan) plan=yes ;;
    --) shift && cdk_options=("$@") && break ;;
    -*) fail "$USAGE" "unknown option $1; see --help" ;;
    *) set_environment "$1" ;;
  esac
  shift
done

# unprotect STACK...: turns off the termination protection of production, in the current region.
unprotect() {
  local stack
  for stack in "$@"; do
    if_exists aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name "$stack" \
      >/dev/null || true
  done
}

# resources STACK TYPE: prints the physical ids of the resources of this type.
resources() {
  aws cloudformation list-stack-resources --stack-name "$1" \
    --query "StackResourceSummaries[?ResourceType=='$2'].[PhysicalResourceId]" --output text
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

prepare aws "${CDK%% *}"
check_cdk_options
stacks=("delivery-$environment" "toolkit-$environment" "toolkit-$environment-edge" "todo-$environment" "todo-$environment-edge")
applications=()
production=""
buckets=""
for application in "${APPLICATIONS[@]}"; do
  if_exists read_outputs "$application" || continue # deleted by an earlier run
  applications+=("$application")
  # The flavour says whether this is production. The termination protection cannot say it: an interrupted run may have
  # turned it off already, and the next run must ask again.
  flavour=$(output Flavour)
  [ "$flavour" = demo ] || production=yes
  found=$(resources "$application-$environment" AWS::S3::Bucket)
  buckets+=" $found"
done
if [ -n "$plan" ]; then
  echo "stacks   ${stacks[*]} will be deleted"
  echo "buckets $buckets will be $([ -n "$production" ] && echo kept || echo "emptied and deleted")"
  exit 0
fi

step="asking for confirmation"
if [ -n "$production" ]; then
  read -rp "This is production. Type $environment to delete it: " answer || answer=""
  [ "$answer" = "$environment" ] || fail "$USAGE" "you typed '$answer', not $environment; nothing was changed"
  left_behind="Stacks may no longer be protected against deletion."
  step="turning off the termination protection"
  for application in "${applications[@]}"; do
    use_stack "$application"
    unprotect "$application-$environment"
    found=$(resources "$application-$environment" AWS::ElasticLoadBalancingV2::LoadBalancer)
    for balancer in $found; do
      aws elbv2 modify-load-balancer-attributes --load-balancer-arn "$balancer" \
        --attributes Key=deletion_protection.enabled,Value=false >/dev/null
    done
  done
  AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1 \
    unprotect "delivery-$environment" "toolkit-$environment-edge" "todo-$environment-edge"
else
  left_behind="Some buckets of $environment may be empty already."
  for bucket in $buckets; do empty "$bucket"; done
fi
step="deleting the stacks"
left_behind="Some stacks may be deleted already."
cdk destroy --force "${stacks[@]}"
say "deleted: $environment. To create it again, run release.sh"
