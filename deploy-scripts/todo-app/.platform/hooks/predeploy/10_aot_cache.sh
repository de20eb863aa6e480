#!/usr/bin/env bash
# Creates an AOT cache (JEP 483, 514) in a trial run of the new release, while the old release still serves. With the cache
# the release starts in half the time. The cache is optional: if anything fails here, the release starts without it.
#
# The hook runs as root, and the application's user may own the folder of the release and is at work in the trial run. A link
# planted there must not lead root to another file. So root opens files in its own folder only, and replaces whole files in the
# release; everything else happens with the rights of the application's user.
set -uo pipefail
umask 022

readonly USER_NAME=webapp # Elastic Beanstalk runs the Procfile as this user
# setpriv replaces itself by the command, so that signals reach it.
readonly AS_USER=(setpriv --reuid="$USER_NAME" --regid="$USER_NAME" --init-groups)
readonly PORT=18080 # the running release uses 8080
readonly START_SECONDS=60
readonly STOP_SECONDS=90 # the JVM writes the cache when it stops
readonly READ_SECONDS=30
readonly PAGES="q/health/ready privacy api/v1/openapi"

skip() {
  echo "aot_cache: no cache is created: $*"
  exit 0
}

# Skips the trial run if its memory use could harm the running release.
enough_memory() {
  awk '/^MemAvailable:/ { exit !($2 > 700 * 1024) }' "${MEMINFO:-/proc/meminfo}"
}

java_version() {
  java -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.specification.version = \([0-9]*\).*/\1/p'
}

# read_as_user FILE BYTES: prints at most so many bytes, and does not wait for ever if the file is a pipe.
read_as_user() {
  "${AS_USER[@]}" timeout "$READ_SECONDS" head -c "$2" "$1"
}

train() {
  local deadline=$((SECONDS + START_SECONDS)) page
  # The folder and the options must be those of the real start: a cache is valid for one class path and one collector.
  "${AS_USER[@]}" timeout --kill-after="$STOP_SECONDS" $((START_SECONDS + STOP_SECONDS)) \
    java @jvm.options -Xmx256m -XX:AOTCacheOutput="$scratch/user/app.aot" -Dquarkus.http.port="$PORT" \
    -jar quarkus-run.jar >"$scratch/log" 2>&1 &
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
  kill -TERM "$application" # timeout forwards the signal to the JVM
  wait "$application"
  read_as_user "$scratch/user/app.aot" 1000000000 >"$scratch/app.aot" && [ -s "$scratch/app.aot" ]
}

# Elastic Beanstalk runs hooks in the folder of the unpacked release.
[ -f quarkus-run.jar ] || skip "no application in $PWD"
# A change of settings alone may keep the folder, and with it the cache and the options.
! read_as_user jvm.options 10000 | grep -q -- -XX:AOTCache || skip "$PWD has a cache already"
[ "$(java_version)" -ge 25 ] 2>/dev/null || skip "the JDK is older than 25"
enough_memory || skip "there is too little memory for a trial start"
scratch=$(mktemp -d) || skip "no temporary folder could be created"
trap 'rm -rf "$scratch"' EXIT
chmod 711 "$scratch" || skip "the temporary folder cannot be opened"
mkdir "$scratch/user" || skip "no folder could be created for the cache"
chown "$USER_NAME" "$scratch/user" || skip "there is no user $USER_NAME"

install_cache() {
  # The options come last, because a JVM prints a warning at every start if the file is missing.
  { read_as_user jvm.options 10000 && echo "-XX:AOTCache=app.aot"; } >"$scratch/jvm.options" || return 1
  mv -T "$scratch/app.aot" app.aot || return 1
  mv -T "$scratch/jvm.options" jvm.options
}

train || skip "the trial start failed: $(tail -n 1 "$scratch/log")"
install_cache || skip "the cache could not be installed"
echo "aot_cache: app.aot has $(stat -c %s app.aot) bytes"
