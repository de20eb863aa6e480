#!/usr/bin/env bash
# AfterInstall: moves the new release to its own folder and makes it the current one. Older releases stay.
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=paths.sh
. ./paths.sh

version=$(cat "$INCOMING/VERSION")
[[ $version =~ ^[A-Za-z0-9][A-Za-z0-9._-]*$ ]] \
  || fail "the version '$version' in VERSION cannot be used as the name of a folder"
[ -f "$INCOMING/quarkus-run.jar" ] || fail "there is no application in $INCOMING"
release=$RELEASES/$version

umask 022
# The application may read all files but write none.
chmod -R u=rwX,go=rX "$INCOMING"

# Hard links instead of a move, so that the hook can run again. They take no space.
rm -rf "$RELEASES"/*.new "$RELEASES"/*.replaced
cp -al "$INCOMING" "$release.new"
touch "$release.new" # validate_service.sh keeps the newest releases
# A rollback or a second attempt installs a version again. The existing folder may be incomplete, so it is replaced.
[ ! -e "$release" ] || mv "$release" "$release.replaced"
mv "$release.new" "$release"
rm -rf "$release.replaced"

# A rename is atomic, so there is a complete unit and a current release at any time.
cp "$release/toolkit-api.service" "$UNIT.new"
mv "$UNIT.new" "$UNIT"
systemctl daemon-reload
ln -sfn "releases/$version" "$CURRENT.new"
mv -T "$CURRENT.new" "$CURRENT"
