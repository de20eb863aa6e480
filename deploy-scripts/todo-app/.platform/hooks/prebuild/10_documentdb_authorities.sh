#!/usr/bin/env bash
# Where the database is Amazon DocumentDB, infra sets this variable to a file: the certificates of those who sign the
# database's own, which no JDK knows. Without them the application could not start, so here a failure is one.
set -euo pipefail

readonly SOURCE=https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem
readonly FILE=${QUARKUS_TLS_DOCUMENTDB_TRUST_STORE_PEM_CERTS:-}

[ -n "$FILE" ] || exit 0
mkdir -p "$(dirname "$FILE")"
if ! curl -fsS --connect-timeout 10 --max-time 60 --retry 3 -o "$FILE.new" "$SOURCE"; then
  [ -s "$FILE" ] || exit 1
  echo "documentdb_authorities: the certificates of an earlier release stay in use"
  exit 0
fi
if ! grep -q -- '-----BEGIN CERTIFICATE-----' "$FILE.new"; then
  echo "documentdb_authorities: $SOURCE answers, but with no certificate" >&2
  exit 1
fi
chmod 644 "$FILE.new"
mv "$FILE.new" "$FILE"
