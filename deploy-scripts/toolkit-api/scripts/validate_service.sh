#!/usr/bin/env bash
# ValidateService: waits until the new release is ready, then deletes old releases. If it does not become ready, prints the
# end of its log and fails.
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=paths.sh
. ./paths.sh

readonly READY=${READY_URL:-http://127.0.0.1:8081/q/health/ready}
readonly WAIT_SECONDS=${READY_SECONDS:-150} # less than the timeout of this hook in appspec.yml, to leave time for the log
readonly LOG_LINES=50
readonly KEPT=3 # the current release and two for rollbacks
readonly MAX_RESTARTS=2
readonly WORKED=.worked # marks a release that has become ready

print_log() {
  echo "The last $LOG_LINES lines of the log of $SERVICE:" >&2
  journalctl --unit "$SERVICE" --lines "$LOG_LINES" --no-pager --output cat >&2 || true
}

# service PROPERTY: prints what systemd knows about the service.
service() {
  systemctl show --property "$1" --value "$SERVICE"
}

# Prints the release that the process was started in, whatever the link says now.
running_release() {
  readlink "$ROOT/proc/$(service MainPID)/cwd" || true
}

remove_old_releases() {
  local kept=1 current name
  current=$(basename "$(readlink "$CURRENT")")
  while IFS= read -r name; do
    [ "$name" != "$current" ] || continue
    [ ! -e "$RELEASES/$name/$WORKED" ] || kept=$((kept + 1))
    # A release that never worked is no use for a rollback.
    { [ -e "$RELEASES/$name/$WORKED" ] && [ "$kept" -le "$KEPT" ]; } || rm -rf "${RELEASES:?}/$name"
  done < <(find "$RELEASES" -mindepth 1 -maxdepth 1 -printf '%T@ %f\n' | sort -rn | cut -d' ' -f2-)
}

deadline=$((SECONDS + WAIT_SECONDS))
until curl -fsS --max-time 5 -o /dev/null "$READY" 2>/dev/null; do
  if [ "$(service NRestarts)" -gt "$MAX_RESTARTS" ]; then
    print_log
    fail "the application ends again and again"
  fi
  if [ "$SECONDS" -ge "$deadline" ]; then
    print_log
    fail "$READY was not ready within $WAIT_SECONDS seconds"
  fi
  sleep 1
done
running=$(running_release)
[ "$running" = "$(readlink -f "$CURRENT")" ] || fail "$READY is answered by ${running:-another process}, not by the new release"
touch "$CURRENT/$WORKED"
remove_old_releases
