#!/usr/bin/env bash
# compare-archives.sh ONE TWO: fails unless the archives of two clones, built from the same commit, are identical. Of the classes
# in quarkus/generated-bytecode.jar only the names must be the same; ADR 25 explains why.
set -euo pipefail

readonly GENERATED=quarkus/generated-bytecode.jar
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
different=0

# compare NAME [PATTERN...]: compares $work/one and $work/two without the files that match a pattern.
compare() {
  local name=$1 pattern excludes=()
  shift
  for pattern in "$@"; do excludes+=("--exclude=$pattern"); done
  diff -r "${excludes[@]}" "$work/one" "$work/two" >"$work/difference" && return
  echo "$name differs:"
  cat "$work/difference"
  different=1
}

# unpack ONE TWO: replaces $work/one and $work/two by the content of two archives.
unpack() {
  rm -rf "$work/one" "$work/two"
  unzip -q "$1" -d "$work/one"
  unzip -q "$2" -d "$work/two"
}

# listing ARCHIVE: names, order, modes, times and sizes of its files.
listing() {
  unzip -Z -T "$1" | sed '1,2d;$d' | grep -v " $GENERATED\$"
}

for kind in todo-app/target/todo-app-*-beanstalk.zip toolkit-api/target/toolkit-api-*-codedeploy.zip; do
  one=$(compgen -G "$1/$kind")
  two=$(compgen -G "$2/$kind")
  name=$(basename "$one")
  if [ "$(listing "$one")" != "$(listing "$two")" ]; then
    echo "$name differs in names, modes, times or order of files"
    different=1
  fi
  unpack "$one" "$two"
  compare "$name" generated-bytecode.jar
  mv "$work/one/$GENERATED" "$work/one.jar"
  mv "$work/two/$GENERATED" "$work/two.jar"
  if [ "$(unzip -Z1 "$work/one.jar")" != "$(unzip -Z1 "$work/two.jar")" ]; then
    echo "$GENERATED of $name differs in names or order of files"
    different=1
  fi
  unpack "$work/one.jar" "$work/two.jar"
  compare "$GENERATED of $name, without its classes," '*.class'
  classes=$(diff -rq "$work/one" "$work/two" | wc -l) || true
  echo "$name: $classes of $(find "$work/one" -name '*.class' | wc -l) generated classes differ"
done
exit "$different"
