#!/usr/bin/env bash
# Deletes an environment.
set -euo pipefail
# shellcheck source=lib/common.sh
. "$(dirname "$0")/lib/common.sh"

readonly CDK=${CDK:-npx --yes aws-cdk@2.1148.1}

usage() {
  cat <<'END'
Usage: destroy.sh ENV [--plan] [-- CDK_OPTION...]

Deletes the stacks of ENV. Of a demo everything goes, with the content of its buckets. What holds data in production is
kept, and a production environment has to be confirmed by typing its name.

  --plan  says what would happen, and changes nothing
END
  exit_statuses
}

cdk_options=()
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

# infra protects what is production against deletion.
is_protected() {
  [ "$(aws cloudformation describe-stacks --stack-name "$1" \
    --query 'Stacks[0].EnableTerminationProtection' --output text)" = True ]
}

# Lifts that protection in the region where we are.
release_stacks() {
  local stack
  for stack in "$@"; do
    aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name "$stack" >/dev/null
  done
}

buckets_of() {
  aws cloudformation list-stack-resources --stack-name "$1" \
    --query "StackResourceSummaries[?ResourceType=='AWS::S3::Bucket'].[PhysicalResourceId]" --output text
}

# empty BUCKET: every version of everything, a thousand at a time.
empty() {
  local batch
  step="emptying $1"
  aws s3 rm --recursive --only-show-errors "s3://$1"
  while true; do
    batch=$(aws s3api list-object-versions --bucket "$1" --max-items 1000 --output json \
      --query '{Objects: [Versions, DeleteMarkers][] | [].{Key: Key, VersionId: VersionId}}')
    grep -q '"Key"' <<<"$batch" || return 0
    aws s3api delete-objects --bucket "$1" --delete file:///dev/stdin >/dev/null <<<"$batch"
  done
}

begin aws
stacks=("delivery-$environment" "toolkit-$environment" "toolkit-$environment-edge" "todo-$environment" "todo-$environment-edge")
production=""
buckets=""
for application in todo toolkit; do
  use_stack "$application"
  ! is_protected "$application-$environment" || production=yes
  buckets+=" $(buckets_of "$application-$environment")"
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
  for application in todo toolkit; do
    use_stack "$application"
    release_stacks "$application-$environment"
  done
  AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1 \
    release_stacks "delivery-$environment" "toolkit-$environment-edge" "todo-$environment-edge"
else
  left_behind="The buckets of $environment are partly empty."
  for bucket in $buckets; do empty "$bucket"; done
fi
step="deleting the stacks"
left_behind="Some stacks are deleted."
# shellcheck disable=SC2086 # a command with its arguments
(cd "$REPOSITORY/infra" && $CDK destroy --force "${stacks[@]}" -c "environment=$environment" "${cdk_options[@]}")
say "deleted: $environment. There is no way back but release.sh"
