#!/usr/bin/env bash
# compare-archives.sh ONE TWO: have two builds of one commit, in two clones, made the same archives? To the byte, apart from
# the classes in quarkus/generated-bytecode.jar, of which the names have to be the same: docs/adr/0050-archives.md says why.
set -euo pipefail

readonly GENERATED=quarkus/generated-bytecode.jar
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
different=0

# same WHAT: compares $work/one and $work/two, but for the files that match the patterns after it.
same() {
  local what=$1 pattern excludes=()
  shift
  for pattern in "$@"; do excludes+=("--exclude=$pattern"); done
  diff -r "${excludes[@]}" "$work/one" "$work/two" >"$work/difference" && return
  echo "$what is not the same:"
  cat "$work/difference"
  different=1
}

# unpack ONE TWO: into new folders.
unpack() {
  rm -rf "$work/one" "$work/two"
  unzip -q "$1" -d "$work/one"
  unzip -q "$2" -d "$work/two"
}

# Names, order, modes and times, of which zipinfo tells the size too.
listing() {
  unzip -Z -T "$1" | sed '1,2d;$d' | grep -v " $GENERATED\$"
}

for kind in todo-app/target/todo-app-*-beanstalk.zip toolkit-api/target/toolkit-api-*-codedeploy.zip; do
  one=$(compgen -G "$1/$kind")
  two=$(compgen -G "$2/$kind")
  name=$(basename "$one")
  if [ "$(listing "$one")" != "$(listing "$two")" ]; then
    echo "$name has other names, modes or times, or another order"
    different=1
  fi
  unpack "$one" "$two"
  same "$name" generated-bytecode.jar
  mv "$work/one/$GENERATED" "$work/one.jar"
  mv "$work/two/$GENERATED" "$work/two.jar"
  if [ "$(unzip -Z1 "$work/one.jar")" != "$(unzip -Z1 "$work/two.jar")" ]; then
    echo "$GENERATED of $name has other files, or another order"
    different=1
  fi
  unpack "$work/one.jar" "$work/two.jar"
  same "what is no class in $GENERATED of $name" '*.class'
  classes=$(diff -rq "$work/one" "$work/two" | wc -l) || true
  echo "$name: $classes of $(find "$work/one" -name '*.class' | wc -l) generated classes are not the same"
done
exit "$different"
