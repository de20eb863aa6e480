#!/usr/bin/env bash
# Starts the new release once beside the running one and keeps what its JVM learnt (JEP 483, 514), so that it starts in
# half the time. That is a comfort: whatever goes wrong here, the release starts without.
set -uo pipefail

readonly USER_NAME=webapp # the user whom Elastic Beanstalk runs the Procfile as
readonly PORT=18080       # the running release has 8080
readonly START_SECONDS=60
readonly STOP_SECONDS=90 # after its last answer the JVM writes the cache
readonly PAGES="q/health/ready privacy api/v1/openapi"

skip() {
  echo "aot_cache: $*; the application will start without a cache"
  exit 0
}

# Where memory is short, the release that serves goes first.
enough_memory() {
  awk '/^MemAvailable:/ { exit !($2 > 700 * 1024) }' "${MEMINFO:-/proc/meminfo}"
}

java_version() {
  java -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.specification.version = \([0-9]*\).*/\1/p'
}

train() {
  local deadline=$((SECONDS + START_SECONDS)) page
  # In the folder and with the options of the real start: the cache is for this class path and this collector.
  # As the user who will read it, and by setpriv, which steps aside: signals reach the JVM, and nothing hurries it.
  setpriv --reuid="$USER_NAME" --regid="$USER_NAME" --init-groups \
    timeout --kill-after="$STOP_SECONDS" $((START_SECONDS + STOP_SECONDS)) \
    java @jvm.options -Xmx256m -XX:AOTCacheOutput="$scratch/app.aot" -Dquarkus.http.port="$PORT" -jar quarkus-run.jar \
    >"$scratch/log" 2>&1 &
  local application=$!
  until curl -fsS --max-time 5 -o /dev/null "http://127.0.0.1:$PORT/q/health/ready" 2>/dev/null; do
    if ! kill -0 "$application" 2>/dev/null || [ "$SECONDS" -ge "$deadline" ]; then
      kill "$application" 2>/dev/null
      wait "$application"
      return 1
    fi
    sleep 1
  done
  for page in $PAGES; do
    curl -fsS --max-time 10 -o /dev/null "http://127.0.0.1:$PORT/$page" 2>/dev/null || true
  done
  kill -TERM "$application" # timeout passes it on
  wait "$application"
  [ -s "$scratch/app.aot" ]
}

# Elastic Beanstalk runs hooks where it unpacked the release.
[ -f quarkus-run.jar ] || skip "no application in $PWD"
[ "$(java_version)" -ge 25 ] 2>/dev/null || skip "the JDK is older than 25"
enough_memory || skip "there is too little memory to start it twice"
scratch=$(mktemp -d) || skip "no temporary folder"
trap 'rm -rf "$scratch"' EXIT
chown "$USER_NAME" "$scratch" || skip "there is no user $USER_NAME"

keep() {
  chmod 644 "$scratch/app.aot" || return 1
  mv "$scratch/app.aot" app.aot || return 1
  # Options last: a JVM that they send to a missing file warns at every start.
  { cat jvm.options && echo "-XX:AOTCache=app.aot"; } >jvm.options.new || return 1
  mv jvm.options.new jvm.options
}

train || skip "the trial start failed: $(tail -n 1 "$scratch/log")"
keep || skip "it could not be put in place"
echo "aot_cache: app.aot has $(stat -c %s app.aot) bytes"
