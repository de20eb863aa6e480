#!/usr/bin/env bash
# Makes the colour live again that was so before.
set -euo pipefail
# shellcheck source=lib/common.sh
. "$(dirname "$0")/lib/common.sh"
# shellcheck source=lib/colours.sh
. "$(dirname "$0")/lib/colours.sh"

readonly SMOKE_SECONDS=${SMOKE_SECONDS:-120}

usage() {
  cat <<'END'
Usage: rollback-toolkit-web.sh ENV [--plan]

Switches the toolkit's page to the other colour, which holds the release before. Takes seconds; run again, it goes forth
again.

  --plan  says what would happen, and changes nothing
END
  exit_statuses
}

while [ $# -gt 0 ]; do
  case $1 in
    --help) usage && exit 0 ;;
    --plan) plan=yes ;;
    -*) fail "$USAGE" "unknown option $1; see --help" ;;
    *) one_environment "$1" ;;
  esac
  shift
done

begin aws curl
use_page
read_live
mark=$(release_in "$idle")
[ -n "$mark" ] || fail "$MISSING" "$idle holds no complete release; $live stays live"
if [ -n "$plan" ]; then
  echo "page  $mark in $idle becomes live instead of $live"
  exit 0
fi
step="switching to $idle"
left_behind="Either colour is live, and both are whole."
# Run again after the switch, it would switch back.
go_on="Which one is live, --plan says."
switch_to "$idle"
left_behind="$idle is live."
go_on="Run the same command again only to make $live live."
step="looking at $url"
wait_for "$SMOKE_SECONDS" serves "$url" "$mark" \
  || fail "$BROKEN" "$idle is live, but $url does not serve $mark; see docs/runbooks/roll-back-toolkit-web.md"
say "live: $mark as $idle at $url"
say "to undo: $0 $environment"
