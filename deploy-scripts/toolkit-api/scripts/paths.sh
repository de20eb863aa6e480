# Paths on an instance, for all hooks. In tests, ROOT is the folder that stands for /.
# shellcheck shell=bash disable=SC2034
readonly ROOT=${ROOT:-}
readonly SERVICE=toolkit-api.service
readonly UNIT=$ROOT/etc/systemd/system/$SERVICE
readonly ENVIRONMENT=$ROOT/etc/toolkit-api/environment
readonly HOME_FOLDER=$ROOT/opt/toolkit-api
readonly INCOMING=$HOME_FOLDER/incoming
readonly RELEASES=$HOME_FOLDER/releases
readonly CURRENT=$HOME_FOLDER/current

fail() {
  echo "$(basename "$0"): $*" >&2
  exit 1
}
