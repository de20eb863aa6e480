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

Deletes the stacks of ENV. Of a demo everything goes, with the content of its buckets. What holds data in production is
kept, and a production environment has to be confirmed by typing its name; as long as its database is there, so is the
network, and CloudFormation says so. A stack domain-ENV stays: others may have records in its zone.

  --plan           says what would happen, and changes nothing
  -- CDK_OPTION... those that release.sh was given
END
  exit_statuses
}

while [ $# -gt 0 ]; do
  case $1 in
    --help) usage && exit 0 ;;
    --plan) plan=yes ;;
    --) shift && cdk_options=("$@") && break ;;
    -*) fail "$USAGE" "unknown option $1; see --help" ;;
    *) one_environment "$1" ;;
  esac
  shift
done

# Lifts the protection that infra gives what is production, in the region where we are.
unprotect() {
  local stack
  for stack in "$@"; do
    there aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name "$stack" \
      >/dev/null || true
  done
}

# resources STACK TYPE: their physical ids.
resources() {
  aws cloudformation list-stack-resources --stack-name "$1" \
    --query "StackResourceSummaries[?ResourceType=='$2'].[PhysicalResourceId]" --output text
}

# empty BUCKET: every version of everything, a thousand at a time.
empty() {
  local batch refused
  step="emptying $1"
  aws s3 rm --recursive --only-show-errors "s3://$1"
  while true; do
    batch=$(aws s3api list-object-versions --bucket "$1" --max-items 1000 --output json \
      --query '{Objects: [Versions, DeleteMarkers][] | [].{Key: Key, VersionId: VersionId}}')
    grep -q '"Key"' <<<"$batch" || return 0
    # The call succeeds even where an object was refused, which would be listed, and tried, for ever.
    refused=$(aws s3api delete-objects --bucket "$1" --delete file:///dev/stdin \
      --query 'Errors[0].[Key,Message]' --output text <<<"$batch")
    [ "$refused" = None ] || fail 1 "$1 cannot be emptied: $refused"
  done
}

begin aws "${CDK%% *}"
agree_with_cdk
stacks=("delivery-$environment" "toolkit-$environment" "toolkit-$environment-edge" "todo-$environment" "todo-$environment-edge")
applications=()
production=""
buckets=""
for application in todo toolkit; do
  there read_outputs "$application" || continue # deleted by an earlier run
  applications+=("$application")
  # Not by the protection, which is lifted before anything is deleted: whoever breaks off then must be asked again.
  flavour=$(output Flavour)
  [ "$flavour" = demo ] || production=yes
  found=$(resources "$application-$environment" AWS::S3::Bucket)
  buckets+=" $found"
done
if [ -n "$plan" ]; then
  echo "stacks   ${stacks[*]} are deleted"
  echo "buckets $buckets are $([ -n "$production" ] && echo kept || echo "emptied and deleted")"
  exit 0
fi

step="asking"
if [ -n "$production" ]; then
  read -rp "This is production. Type $environment to delete it: " answer || answer=""
  [ "$answer" = "$environment" ] || fail "$USAGE" "'$answer' is not $environment; nothing was changed"
  left_behind="Stacks are no longer protected against deletion."
  step="lifting the stacks' protection"
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
  left_behind="The buckets of $environment are partly empty."
  for bucket in $buckets; do empty "$bucket"; done
fi
step="deleting the stacks"
left_behind="Some stacks are deleted."
cdk destroy --force "${stacks[@]}"
say "deleted: $environment. There is no way back but release.sh"
