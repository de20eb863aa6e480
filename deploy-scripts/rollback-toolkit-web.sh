#!/usr/bin/env bash
# Switches the toolkit's page back to the colour that was live before.
set -euo pipefail
# shellcheck source=lib/common.sh
. "$(dirname "$0")/lib/common.sh"
# shellcheck source=lib/blue-green.sh
. "$(dirname "$0")/lib/blue-green.sh"

readonly SMOKE_SECONDS=${SMOKE_SECONDS:-120}

usage() {
  cat <<'END'
Usage: rollback-toolkit-web.sh ENV [--plan]

Switches the toolkit's page to the other colour, which has the previous release. This takes seconds. Run it again to
switch to the new release again.

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

prepare aws curl
use_page
read_live
release=$(release_in "$idle")
[ -n "$release" ] || fail "$MISSING" "$idle has no complete release; $live stays live"
if [ -n "$plan" ]; then
  echo "page  $release in $idle becomes live instead of $live"
  exit 0
fi
step="switching to $idle"
left_behind="One of the two colours is live, and both are complete."
# A second run after the switch would undo it.
next_step="Run it with --plan to see which one is live."
switch_to "$idle"
left_behind="$idle is live."
next_step="Run the same command again only to switch back to $live."
step="checking $url"
wait_for "$SMOKE_SECONDS" serves "$url" "$release" \
  || fail "$BROKEN" "$idle is live, but $url does not serve $release; see docs/runbooks/roll-back-toolkit-web.md"
say "live: $release in $idle at $url"
say "to roll back: $0 $environment"
