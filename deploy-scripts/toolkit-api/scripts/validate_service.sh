#!/usr/bin/env bash
# ValidateService: waits until the application is ready, then deletes old releases. If it does not become ready, prints the
# end of its log and fails.
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=paths.sh
. ./paths.sh

readonly READY=${READY_URL:-http://127.0.0.1:8081/q/health/ready}
readonly WAIT_SECONDS=${READY_SECONDS:-150} # less than the timeout of this hook in appspec.yml, to leave time for the log
readonly LOG_LINES=50
readonly KEPT=3 # the current release and two for rollbacks

print_log() {
  echo "The last $LOG_LINES lines of the log of $SERVICE:" >&2
  journalctl --unit "$SERVICE" --lines "$LOG_LINES" --no-pager --output cat >&2 || true
}

remove_old_releases() {
  local kept=1 current name
  current=$(basename "$(readlink "$CURRENT")")
  while IFS= read -r name; do
    [ "$name" != "$current" ] || continue
    kept=$((kept + 1))
    [ "$kept" -le "$KEPT" ] || rm -rf "${RELEASES:?}/$name"
  done < <(find "$RELEASES" -mindepth 1 -maxdepth 1 -printf '%T@ %f\n' | sort -rn | cut -d' ' -f2-)
}

deadline=$((SECONDS + WAIT_SECONDS))
until curl -fsS --max-time 5 -o /dev/null "$READY" 2>/dev/null; do
  if [ "$SECONDS" -ge "$deadline" ]; then
    print_log
    fail "$READY was not ready within $WAIT_SECONDS seconds"
  fi
  sleep 1
done
remove_old_releases
