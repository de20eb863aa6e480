# The two colours of the toolkit's page: which one is live, and how to change that.
# Expects url, store, blue_bucket and green_bucket, as use_page sets them.
# shellcheck shell=bash disable=SC2034,SC2154

readonly MARK=release.json # in each colour's folder, written last: a colour with it is complete

# Sets live and etag from the store that CloudFront itself reads.
read_live() {
  local error=$work/live.error
  step="reading the live colour"
  etag=$(aws cloudfront-keyvaluestore describe-key-value-store --kvs-arn "$store" --query ETag --output text)
  if ! live=$(aws cloudfront-keyvaluestore get-key --kvs-arn "$store" --key live --query Value --output text 2>"$error"); then
    grep -q ResourceNotFoundException "$error" || { cat "$error" >&2 && return 1; }
    live=blue # as the function that routes has it where nothing was switched yet
  fi
  case $live in
    blue) idle=green ;;
    green) idle=blue ;;
    *) fail "$MISSING" "the key 'live' in $store is '$live', neither blue nor green" ;;
  esac
}

# switch_to COLOUR: refused by the store if somebody else has switched since read_live.
switch_to() {
  aws cloudfront-keyvaluestore put-key --kvs-arn "$store" --if-match "$etag" --key live --value "$1" >/dev/null
}

bucket_of() {
  case $1 in
    blue) echo "$blue_bucket" ;;
    green) echo "$green_bucket" ;;
  esac
}

# release_in COLOUR: its mark, empty where there is no complete release.
release_in() {
  local bucket
  bucket=$(bucket_of "$1")
  if object_exists "$bucket" "$1/$MARK"; then
    aws s3 cp "s3://$bucket/$1/$MARK" -
  fi
}

# serves ADDRESS MARK: is this the release that visitors find there, with the files its page names?
serves() {
  local page file
  [ "$(fetch "$1/$MARK")" = "$2" ] || return 1
  page=$(fetch "$1/index.html") || return 1
  while IFS= read -r file; do
    fetch "$1$file" >/dev/null || return 1
  done < <(grep -oE '(src|href)="/[^"]+"' <<<"$page" | cut -d'"' -f2 | sort -u)
}

use_page() {
  use_stack toolkit
  blue_bucket=$(output BlueBucketName)
  green_bucket=$(output GreenBucketName)
  store=$(output LiveColourStoreArn)
  distribution=$(output DistributionId)
  url=$(output Url)
  api_url=$(output ApiUrl)
}
