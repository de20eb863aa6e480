#!/usr/bin/env bash
# Downloads the certificate authorities of Amazon DocumentDB, which no JDK trusts by default. infra sets the variable below
# if the database is DocumentDB. The application cannot start without the certificates, so a failed download fails the hook.
set -euo pipefail

readonly SOURCE=https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem
readonly FILE=${QUARKUS_TLS_DOCUMENTDB_TRUST_STORE_PEM_CERTS:-}

[ -n "$FILE" ] || exit 0
mkdir -p "$(dirname "$FILE")"
if ! curl -fsS --connect-timeout 10 --max-time 60 --retry 3 -o "$FILE.new" "$SOURCE"; then
  [ -s "$FILE" ] || exit 1
  echo "documentdb_authorities: the download failed; the certificates of an earlier release are used"
  exit 0
fi
if ! grep -q -- '-----BEGIN CERTIFICATE-----' "$FILE.new"; then
  echo "documentdb_authorities: the file at $SOURCE contains no certificate" >&2
  exit 1
fi
chmod 644 "$FILE.new"
mv "$FILE.new" "$FILE"
