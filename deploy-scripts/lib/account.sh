# Checks of the account for doctor.sh, which sets environment, flavour, account and regions.
# shellcheck shell=bash disable=SC2154

readonly MIN_BOOTSTRAP=6 # the templates refuse older ones
# Quotas in a region: service, code, name, and what a demo and production need.
readonly QUOTAS="
ec2 L-0263D0A3 Elastic_IPs 1 4
vpc L-F678F1CE VPCs 2 2
ec2 L-1216C47A vCPUs_of_standard_instances 4 12"

# in_region REGION COMMAND...
in_region() {
  AWS_REGION=$1 AWS_DEFAULT_REGION=$1 "${@:2}"
}

# ask WORD...: calls AWS and prints its answer, or the error as one line.
ask() {
  local answer
  if answer=$(aws "$@" 2>"$work/error"); then
    [ "$answer" = None ] || printf '%s\n' "$answer"
  else
    tr '\n' ' ' <"$work/error" | sed 's/^ *//'
    return 1
  fi
}

# stack_status REGION STACK: prints nothing if there is no such stack.
stack_status() {
  in_region "$1" aws cloudformation describe-stacks --stack-name "$2" --query 'Stacks[0].StackStatus' --output text \
    2>/dev/null || true
}

# stack_output REGION STACK NAME
stack_output() {
  in_region "$1" aws cloudformation describe-stacks --stack-name "$2" --output text \
    --query "Stacks[0].Outputs[?OutputKey=='$3'].OutputValue"
}

check_account() {
  local region
  for region in "${regions[@]}"; do
    check_region "$region" && check_bootstrap "$region"
  done
  check_policies
  check_key_value_stores
  for region in "${regions[@]}"; do check_quotas "$region"; done
  check_platform
  check_domain
  check_subscriptions
  check_provider
}

check_region() {
  local found
  if ! found=$(ask ec2 describe-regions --region us-east-1 --all-regions --region-names "$1" \
    --query 'Regions[0].OptInStatus' --output text); then
    report FAIL "the region $1: $found" && return 1
  fi
  [ "$found" != not-opted-in ] || { report FAIL "the region $1 is not enabled for the account" && return 1; }
  report ok "region $1"
}

check_bootstrap() {
  local found
  found=$(in_region "$1" ask ssm get-parameter --name /cdk-bootstrap/hnb659fds/version --query Parameter.Value --output text) \
    || found=0
  if at_least "$found" "$MIN_BOOTSTRAP"; then
    report ok "CDK is bootstrapped in $1 (version $found)"
  else
    report FAIL "CDK is not bootstrapped in $1, or before version $MIN_BOOTSTRAP: step 2 of docs/first-deployment.md"
  fi
}

check_policies() {
  local found
  if found=$(ask iam get-policy --policy-arn "arn:aws:iam::$account:policy/deployment-boundary" --query Policy.Arn --output text); then
    report ok "the policies of the account"
  else
    report FAIL "the policy deployment-boundary cannot be read: step 2 of docs/first-deployment.md ($found)"
  fi
}

# Only version 2 of the CLI with its C libraries (CRT) can sign these requests. The store does not exist.
check_key_value_stores() {
  local found
  found=$(ask cloudfront-keyvaluestore describe-key-value-store \
    --kvs-arn "arn:aws:cloudfront::$account:key-value-store/00000000-0000-0000-0000-000000000000") || true
  case $found in
    *[Cc][Rr][Tt]* | *"Invalid choice"* | *"invalid choice"*)
      report FAIL "this AWS CLI cannot sign requests for key-value stores; install AWS' own package of version 2"
      ;;
    *) report ok "requests for key-value stores" ;;
  esac
}

check_quotas() {
  local service code name demo production needed quota used
  [ -z "$(stack_status "$1" "todo-$environment")$(stack_status "$1" "toolkit-$environment")" ] || return 0 # used already
  [[ $1 != us-east-1 || " ${applications[*]} " == *" us-east-1 "* ]] || return 0
  while read -r service code name demo production; do
    [ -n "$service" ] || continue
    needed=$([ "$flavour" = demo ] && echo "$demo" || echo "$production")
    quota=$(in_region "$1" ask service-quotas get-service-quota --service-code "$service" --quota-code "$code" \
      --query Quota.Value --output text) || { report warn "the quota of ${name//_/ } in $1 is unknown: $quota" && continue; }
    used=$(in_region "$1" used "$code") || { report warn "the number of ${name//_/ } in $1 is unknown: $used" && continue; }
    if [ $((${quota%.*} - used)) -ge "$needed" ]; then
      report ok "${name//_/ } in $1: $used of ${quota%.*} used, $needed needed"
    else
      report FAIL "${name//_/ } in $1: $used of ${quota%.*} used, but $needed needed; ask for more in Service Quotas"
    fi
  done <<<"$QUOTAS"
}

# used CODE: how much of a quota is used.
used() {
  case $1 in
    L-0263D0A3) ask ec2 describe-addresses --query 'length(Addresses)' --output text ;;
    L-F678F1CE) ask ec2 describe-vpcs --query 'length(Vpcs)' --output text ;;
    L-1216C47A)
      ask ec2 describe-instances --filters Name=instance-state-name,Values=pending,running --output text \
        --query 'Reservations[].Instances[].[CpuOptions.CoreCount,CpuOptions.ThreadsPerCore]' \
        | awk '{ used += $1 * $2 } END { print used + 0 }'
      ;;
  esac
}

check_platform() {
  local configured branch all newest
  configured=$(value todo.platform)
  branch=${configured##* running }
  all=$(in_region "$(region_of todo)" ask elasticbeanstalk list-available-solution-stacks --output text \
    --query "SolutionStacks[?contains(@, 'Amazon Linux 2023') && ends_with(@, 'running $branch')].[@]") \
    || { report warn "the platforms are unknown: $all" && return; }
  [ -n "$all" ] || { report FAIL "Elastic Beanstalk offers no $branch on Amazon Linux 2023 there; choose another todo.platform" && return; }
  newest=$(sort -V <<<"$all" | tail -1)
  if ! grep -qxF "$configured" <<<"$all"; then
    report FAIL "Elastic Beanstalk has no platform '$configured' any more; set todo.platform to '$newest'"
  elif [ "$configured" = "$newest" ]; then
    report ok "platform $configured"
  else
    report ok "platform $configured; the newest is '$newest'"
  fi
}

# The certificates wait for the domain's DNS, so an undelegated zone would let the first deployment hang for hours.
check_domain() {
  local zone domain servers public status
  domain=$(value hostedZoneName)
  domain=${domain:-$(value domain)}
  zone=$(value hostedZoneId)
  [ -n "$domain" ] && [ -n "$zone" ] || return 0 # reported already
  if status=$(ask route53domains get-domain-detail --region us-east-1 --domain-name "$domain" --query 'StatusList' --output text); then
    report ok "the domain $domain is registered in this account: ${status:-no status}"
  else
    report warn "the domain $domain is not registered in this account; protectDomain must not be true"
  fi
  [ "$zone" != create ] || { report warn "the zone will be created; delegate $domain to it while the certificates wait" && return; }
  if ! servers=$(ask route53 get-hosted-zone --id "$zone" --query 'DelegationSet.NameServers[]' --output text); then
    report FAIL "the hosted zone $zone: $servers" && return
  fi
  command -v dig >/dev/null || { report warn "dig is not installed; check that $domain is delegated to $servers" && return; }
  public=$(dig +short NS "$domain" | sed 's/[.]$//' | sort | tr '\n' ' ')
  servers=$(tr '\t' '\n' <<<"$servers" | sort | tr '\n' ' ')
  if [ "$public" = "$servers" ]; then
    report ok "$domain is delegated to its zone"
  else
    report FAIL "$domain is delegated to '${public% }', not to '${servers% }'; set these name servers where it is registered"
  fi
}

check_subscriptions() {
  local region found
  for region in "${regions[@]}"; do
    found=$(in_region "$region" ask sns list-subscriptions --output text \
      --query "Subscriptions[?SubscriptionArn=='PendingConfirmation' && ends_with(TopicArn, '-$environment-notifications')].[TopicArn]") \
      || { report warn "the subscriptions in $region are unknown: $found" && continue; }
    [ -z "$found" ] || report warn "an e-mail of AWS waits for a click, otherwise no alarm arrives: ${found//$'\n'/, }"
  done
}

check_provider() {
  local found
  [ -n "$(value delivery.repository)" ] || { report ok "no repository may release (delivery.repository is not set)" && return; }
  found=$(ask iam list-open-id-connect-providers --query 'OpenIDConnectProviderList[].Arn' --output text) \
    || { report warn "the providers are unknown: $found" && return; }
  if [[ $found == *token.actions.githubusercontent.com* ]]; then
    report ok "the account trusts GitHub's tokens, for $(value delivery.repository)"
  else
    report FAIL "the account has no provider for GitHub: step 7 of docs/first-deployment.md"
  fi
}
