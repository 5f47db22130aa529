#!/bin/bash
# Makes a certificate authority of our own and one certificate for each database node. The nodes, etcd,
# Patroni and PostgreSQL know each other by them; the service checks them by ca.crt. Keep ca.key apart.
#
# usage: certificates.sh FOLDER NAME=ADDRESS…
#   writes FOLDER/ca.crt, FOLDER/ca.key, and FOLDER/NAME.crt and NAME.key for each; nothing is overwritten
set -euo pipefail

if [ $# -lt 2 ]; then
  sed -n '2,6s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
command -v openssl > /dev/null || { echo "openssl is missing: apt-get install openssl" >&2; exit 1; }
folder=$1
shift
umask 077
mkdir -p "$folder"
if [ -e "$folder/ca.key" ]; then
  echo "$folder has an authority already; give another folder." >&2
  exit 1
fi

fresh_key() {
  openssl ecparam -name prime256v1 -genkey -noout -out "$1"
}

fresh_key "$folder/ca.key"
openssl req -x509 -new -key "$folder/ca.key" -days 3650 -subj "/CN=Coursewatch database authority" \
  -addext "basicConstraints=critical,CA:TRUE,pathlen:0" -addext "keyUsage=critical,keyCertSign,cRLSign" \
  -out "$folder/ca.crt"
for node in "$@"; do
  name=${node%%=*}
  address=${node#*=}
  fresh_key "$folder/$name.key"
  openssl req -new -key "$folder/$name.key" -subj "/CN=$name" -out "$folder/$name.csr"
  # Each is server and client: etcd asks itself, too.
  printf '%s\n' "basicConstraints=CA:FALSE" "keyUsage=critical,digitalSignature" \
    "extendedKeyUsage=serverAuth,clientAuth" \
    "subjectAltName=DNS:$name,DNS:localhost,IP:$address,IP:127.0.0.1" > "$folder/$name.ext"
  openssl x509 -req -in "$folder/$name.csr" -CA "$folder/ca.crt" -CAkey "$folder/ca.key" -CAcreateserial \
    -days 825 -extfile "$folder/$name.ext" -out "$folder/$name.crt" 2> /dev/null
  rm "$folder/$name.csr" "$folder/$name.ext"
done
