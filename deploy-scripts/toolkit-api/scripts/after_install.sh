#!/usr/bin/env bash
# AfterInstall: gives the new release its place beside the others and makes it the current one. The old ones stay.
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=places.sh
. ./places.sh

version=$(cat "$INCOMING/VERSION")
[[ $version =~ ^[A-Za-z0-9][A-Za-z0-9._-]*$ ]] || fail "'$version' in VERSION cannot be the name of a folder"
[ -f "$INCOMING/quarkus-run.jar" ] || fail "there is no application in $INCOMING"
release=$RELEASES/$version

umask 022
# The application reads all of it and writes none.
chmod -R u=rwX,go=rX "$INCOMING"

# Links instead of copies: it costs no space, and the hook can run again.
rm -rf "$RELEASES"/*.new "$RELEASES"/*.replaced
cp -al "$INCOMING" "$release.new"
touch "$release.new" # the order in which releases are kept
# The same version again: a roll-back, or a second try. What is there may be half a release, so it gives way.
[ ! -e "$release" ] || mv "$release" "$release.replaced"
mv "$release.new" "$release"
rm -rf "$release.replaced"

# A rename is atomic: there is always one unit, and one current release.
cp "$release/toolkit-api.service" "$UNIT.new"
mv "$UNIT.new" "$UNIT"
systemctl daemon-reload
ln -sfn "releases/$version" "$CURRENT.new"
mv -T "$CURRENT.new" "$CURRENT"
