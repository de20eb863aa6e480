#!/usr/bin/env bash
# Releases a build of the toolkit's page to an environment.
set -euo pipefail
# shellcheck source=lib/common.sh
. "$(dirname "$0")/lib/common.sh"
# shellcheck source=lib/blue-green.sh
. "$(dirname "$0")/lib/blue-green.sh"

readonly SMOKE_SECONDS=${SMOKE_SECONDS:-120} # a switch takes seconds to reach all edge locations

usage() {
  cat <<'END'
Usage: release-toolkit-web.sh ENV [--revision FILE] [--plan]

Uploads the page to the colour that is not live, checks it there, makes that colour live, and checks the public address.
Visitors get the new page in one step. If the last check fails, it switches back. If a run is interrupted, the next run
continues, and switches back if necessary.

  --revision FILE  release the page in this file instead of toolkit-api/target/toolkit-api-*-codedeploy.zip
  --plan           print what would happen, and change nothing
END
  exit_statuses
}

revision=""
while [ $# -gt 0 ]; do
  case $1 in
    --help) usage && exit 0 ;;
    --plan) plan=yes ;;
    --revision) require_value "$@" && revision=$2 && shift ;;
    -*) fail "$USAGE" "unknown option $1; see --help" ;;
    *) set_environment "$1" ;;
  esac
  shift
done

# Sets files, which include the settings of this environment, and release, the content of the marker.
unpack() {
  unzip -qo "$revision" quarkus/generated-bytecode.jar -d "$work"
  unzip -qo "$work/quarkus/generated-bytecode.jar" 'META-INF/resources/*' -d "$work"
  files=$work/META-INF/resources
  printf '{"apiBaseUrl":"%s"}\n' "$api_url" >"$files/config.json"
  checksums "$files" >"$work/checksums"
  release=$(printf '{"version":"%s","sha256":"%s"}' "$(unzip -p "$revision" VERSION)" "$(sha256 "$work/checksums")")
}

upload_page() {
  local colour=$1 destination
  destination="s3://${buckets[$colour]}/$colour/"
  step="uploading to $colour"
  left_behind="$live is live and unchanged."
  say "uploading to $destination"
  # The marker is deleted first and uploaded last, so that an incomplete colour never has one.
  aws s3 rm --only-show-errors "$destination$MARKER"
  aws s3 rm --recursive --only-show-errors "$destination"
  mkdir "$work/named-by-content" "$work/others"
  cp -R "$files/." "$work/others"
  mv "$work/others/assets" "$work/named-by-content/"
  upload "$work/named-by-content" "$destination" "public, max-age=31536000, immutable"
  upload "$work/others" "$destination" no-cache
  printf '%s' "$release" | aws s3 cp --only-show-errors --content-type application/json --cache-control no-cache - "$destination$MARKER"
}

# invalidate COLOUR: removes it from the caches of the edge locations, which may have files of its previous release. The
# switch needs no invalidation, because the colour is part of the cache key.
invalidate() {
  local id
  step="invalidating $1 in the caches"
  id=$(aws cloudfront create-invalidation --distribution-id "$distribution" --paths "/$1/*" \
    --query Invalidation.Id --output text)
  aws cloudfront wait invalidation-completed --distribution-id "$distribution" --id "$id"
}

prepare aws curl unzip
use_page
revision=${revision:-$(single_file "$TOOLKIT_REVISION")}
require_archive "$revision" VERSION
step="reading $revision"
unpack
read_live
live_release=$(release_in "$live")
if [ -n "$plan" ]; then
  if [ "$live_release" = "$release" ]; then
    echo "page  $release is already live, in $live"
  else
    echo "page  $release will be uploaded to $idle, which becomes live instead of $live with ${live_release:-nothing}"
  fi
  exit 0
fi

idle_release=$(release_in "$idle")
if [ "$live_release" = "$release" ]; then # an earlier run switched to it, but may have ended before its last check
  say "this page is already live, in $live"
  new=$live previous=$idle previous_release=$idle_release
else
  new=$idle previous=$live previous_release=$live_release
  [ "$idle_release" = "$release" ] || upload_page "$new"
  invalidate "$new"
  step="checking $url/$new/"
  left_behind="$previous is live and unchanged."
  wait_for "$SMOKE_SECONDS" serves "$url/$new" "$release" \
    || fail "$ROLLED_BACK" "$url/$new/ does not serve the new page; $previous is live and unchanged"
  step="switching to $new"
  left_behind="One of the two colours is live, and both are complete."
  say "switching from $previous to $new"
  switch_to "$new"
fi
step="checking $url"
if ! wait_for "$SMOKE_SECONDS" serves "$url" "$release"; then
  [ -n "$previous_release" ] \
    || fail "$BROKEN" "$url does not serve the new page, and $previous has no complete release; see docs/runbooks/roll-back-toolkit-web.md"
  say "$url does not serve the new page; switching back to $previous"
  { read_live && switch_to "$previous"; } || fail "$BROKEN" "switching back failed; see docs/runbooks/roll-back-toolkit-web.md"
  fail "$ROLLED_BACK" "$new failed at $url; $previous is live again"
fi

say "live: $release in $new at $url"
[ -z "$previous_release" ] || say "to roll back: $(dirname "$0")/rollback-toolkit-web.sh $environment"
