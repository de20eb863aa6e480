#!/usr/bin/env bash
# Puts a build of the toolkit's page into an environment.
set -euo pipefail
# shellcheck source=lib/common.sh
. "$(dirname "$0")/lib/common.sh"
# shellcheck source=lib/colours.sh
. "$(dirname "$0")/lib/colours.sh"

readonly SMOKE_SECONDS=${SMOKE_SECONDS:-120} # a switch reaches every edge within seconds

usage() {
  cat <<'END'
Usage: release-toolkit-web.sh ENV [--revision FILE] [--plan]

Uploads the page to the colour that is not live, looks at it there, makes that colour the live one and looks again
through the public name. What visitors see changes in one step; if the last look fails, it changes back, also in the run
after one that broke off.

  --revision FILE  another than toolkit-api/target/toolkit-api-*-codedeploy.zip, which holds the page as well
  --plan           says what would happen, and changes nothing
END
  exit_statuses
}

revision=""
while [ $# -gt 0 ]; do
  case $1 in
    --help) usage && exit 0 ;;
    --plan) plan=yes ;;
    --revision) needs_value "$@" && revision=$2 && shift ;;
    -*) fail "$USAGE" "unknown option $1; see --help" ;;
    *) one_environment "$1" ;;
  esac
  shift
done

# Sets files, with the settings of this environment among them, and mark.
unpack() {
  unzip -qo "$revision" quarkus/generated-bytecode.jar -d "$work"
  unzip -qo "$work/quarkus/generated-bytecode.jar" 'META-INF/resources/*' -d "$work"
  files=$work/META-INF/resources
  printf '{"apiBaseUrl":"%s"}\n' "$api_url" >"$files/config.json"
  checksums "$files" >"$work/checksums"
  mark=$(printf '{"version":"%s","sha256":"%s"}' "$(unzip -p "$revision" VERSION)" "$(sha256 "$work/checksums")")
}

upload_page() {
  local colour=$1 destination
  destination="s3://$(bucket_of "$colour")/$colour/"
  step="uploading to $colour"
  left_behind="$live is live and untouched."
  say "uploading to $destination"
  # The mark goes first and comes last: half a release is never taken for one.
  aws s3 rm --only-show-errors "$destination$MARK"
  aws s3 rm --recursive --only-show-errors "$destination"
  mkdir "$work/named-by-content" "$work/others"
  cp -R "$files/." "$work/others"
  mv "$work/others/assets" "$work/named-by-content/"
  upload "$work/named-by-content" "$destination" "public, max-age=31536000, immutable"
  upload "$work/others" "$destination" no-cache
  printf '%s' "$mark" | aws s3 cp --only-show-errors --content-type application/json --cache-control no-cache - "$destination$MARK"
}

# Before the first look: an edge may have kept what this colour was when it was live last. The switch itself needs none,
# because the colour is part of what the edges cache by.
invalidate() {
  local id
  step="invalidating $1 at the edges"
  id=$(aws cloudfront create-invalidation --distribution-id "$distribution" --paths "/$1/*" \
    --query Invalidation.Id --output text)
  aws cloudfront wait invalidation-completed --distribution-id "$distribution" --id "$id"
}

begin aws curl unzip
use_page
revision=${revision:-$(the_file "$TOOLKIT_REVISION")}
[ -f "$revision" ] || fail "$MISSING" "there is no $revision"
step="reading $revision"
unpack
read_live
before=$(release_in "$live")
if [ -n "$plan" ]; then
  if [ "$before" = "$mark" ]; then
    echo "page  $mark is live already, as $live"
  else
    echo "page  $mark goes to $idle, which becomes live instead of $live with ${before:-nothing}"
  fi
  exit 0
fi

there=$(release_in "$idle")
if [ "$before" = "$mark" ]; then # by a run that may have broken off before its last look
  say "this page is live already, as $live"
  new=$live back=$idle before=$there
else
  new=$idle back=$live
  [ "$there" = "$mark" ] || upload_page "$new"
  invalidate "$new"
  step="looking at $url/$new/"
  left_behind="$back is live and untouched."
  wait_for "$SMOKE_SECONDS" serves "$url/$new" "$mark" || fail "$ROLLED_BACK" "$url/$new/ does not serve it; $back is live and untouched"
  step="switching to $new"
  left_behind="Either colour is live, and both are whole."
  say "switching from $back to $new"
  switch_to "$new"
fi
step="looking at $url"
if ! wait_for "$SMOKE_SECONDS" serves "$url" "$mark"; then
  [ -n "$before" ] || fail "$BROKEN" "$url does not serve it, and $back holds no complete release; see docs/runbooks/roll-back-toolkit-web.md"
  say "$url does not serve it; switching back to $back"
  { read_live && switch_to "$back"; } || fail "$BROKEN" "switching back failed; see docs/runbooks/roll-back-toolkit-web.md"
  fail "$ROLLED_BACK" "$new failed at $url; $back is live again"
fi

say "live: $mark as $new at $url"
[ -z "$before" ] || say "to undo: $(dirname "$0")/rollback-toolkit-web.sh $environment"
