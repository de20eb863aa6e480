# Runs CDK for the commands that deploy or delete stacks.
# shellcheck shell=bash disable=SC2154

readonly CDK=${CDK:-npx --yes aws-cdk@2.1148.1}
cdk_options=() # the arguments after --

cdk() {
  # shellcheck disable=SC2086 # a command with its arguments
  (cd "$REPOSITORY/infra" && $CDK "$@" -c "environment=$environment" "${cdk_options[@]}")
}

# check_cdk_options: fails if CDK would use another environment or region than the rest of the command, which does not read
# these options.
check_cdk_options() {
  local application option used configured
  for application in "${APPLICATIONS[@]}"; do
    configured=$(configured_region "$application")
    used=${GIVEN_REGION:-$configured}
    for option in "${cdk_options[@]}"; do
      case $option in
        environment=* | -*environment=*)
          fail "$USAGE" "the environment is $environment; do not give another one to CDK"
          ;;
        "$application.region="* | -*"$application.region="*) configured=${option##*=} ;;
      esac
    done
    [ "$used" = "$configured" ] \
      || fail "$USAGE" "CDK would deploy $application to $configured, but this command uses $used; set AWS_REGION to the same region, or unset it to use that of infra/cdk.json"
  done
}
