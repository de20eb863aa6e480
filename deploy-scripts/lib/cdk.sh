# CDK and its options, for the commands that deploy or delete stacks.
# shellcheck shell=bash disable=SC2154

readonly CDK=${CDK:-npx --yes aws-cdk@2.1148.1}
cdk_options=() # what comes after --

cdk() {
  # shellcheck disable=SC2086 # a command with its arguments
  (cd "$REPOSITORY/infra" && $CDK "$@" -c "environment=$environment" "${cdk_options[@]}")
}

# agree_with_cdk: nothing else sees its options, neither what comes after it nor the way back.
agree_with_cdk() {
  local application option here there
  for application in todo toolkit; do
    there=$(configured_region "$application")
    here=${GIVEN_REGION:-$there}
    for option in "${cdk_options[@]}"; do
      case $option in
        environment=* | -*environment=*) fail "$USAGE" "the environment is $environment; it is no option of CDK" ;;
        "$application.region="* | -*"$application.region="*) there=${option##*=} ;;
      esac
    done
    [ "$here" = "$there" ] \
      || fail "$USAGE" "CDK would have $application in $there, and all else in $here; AWS_REGION, or infra/cdk.json without it, must say the same"
  done
}
