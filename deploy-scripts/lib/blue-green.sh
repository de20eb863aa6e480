# The blue and the green copy of the toolkit's page: which one is live, and how to switch.
# The functions use the variables that use_page sets.
# shellcheck shell=bash disable=SC2034,SC2154

# Uploaded last to each colour's folder: a colour that has this file is complete.
readonly MARKER=release.json
declare -A buckets=()

# Sets live, idle and etag from the key-value store that CloudFront reads as well.
read_live() {
  local error=$work/live.error
  step="reading the live colour"
  etag=$(aws cloudfront-keyvaluestore describe-key-value-store --kvs-arn "$store" --query ETag --output text)
  if ! live=$(aws cloudfront-keyvaluestore get-key --kvs-arn "$store" --key live --query Value --output text 2>"$error"); then
    grep -q ResourceNotFoundException "$error" || { cat "$error" >&2 && return 1; }
    live=blue # the default of the function that routes requests, before the first switch
  fi
  case $live in
    blue) idle=green ;;
    green) idle=blue ;;
    *) fail "$MISSING" "the key 'live' in $store is '$live', neither blue nor green" ;;
  esac
}

# switch_to COLOUR: the store refuses it if somebody else has switched since read_live.
switch_to() {
  aws cloudfront-keyvaluestore put-key --kvs-arn "$store" --if-match "$etag" --key live --value "$1" >/dev/null
}

# release_in COLOUR: prints the content of its marker, or nothing if it has no complete release.
release_in() {
  if object_exists "${buckets[$1]}" "$1/$MARKER"; then
    aws s3 cp "s3://${buckets[$1]}/$1/$MARKER" -
  fi
}

# serves URL RELEASE: succeeds if visitors of URL get this release, and all files that its page refers to.
serves() {
  local page addresses
  [ "$(fetch "$1/$MARKER")" = "$2" ] || return 1
  page=$(fetch "$1/index.html") || return 1
  mapfile -t addresses < <(grep -oE '(src|href)="/[^"]+"' <<<"$page" | cut -d'"' -f2 | sort -u)
  [ "${#addresses[@]}" = 0 ] || fetch "${addresses[@]/#/$1}" >/dev/null
}

use_page() {
  use_stack toolkit
  buckets[blue]=$(output BlueBucketName)
  buckets[green]=$(output GreenBucketName)
  store=$(output LiveColourStoreArn)
  distribution=$(output DistributionId)
  url=$(output Url)
  api_url=$(output ApiUrl)
}
