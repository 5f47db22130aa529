#!/bin/bash
# Writes what differs from one database node to the next: the environments of etcd and Patroni of one
# node, and the one of HAProxy beside the service.
#
# usage: node-files.sh FOLDER NAME one=ADDRESS two=ADDRESS three=ADDRESS
#   FOLDER/etcd               for /etc/default/etcd
#   FOLDER/patroni_env.conf   for /etc/patroni_env.conf, readable by postgres only
#   FOLDER/haproxy            for /etc/default/haproxy, on each machine of the service
# The three passwords of the cluster, alike on all nodes, come from the environment: SUPERUSER_PASSWORD,
# REPLICATION_PASSWORD, REWIND_PASSWORD.
set -euo pipefail

if [ $# -ne 5 ]; then
  sed -n '2,10s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
: "${SUPERUSER_PASSWORD:?is missing}" "${REPLICATION_PASSWORD:?is missing}" "${REWIND_PASSWORD:?is missing}"
folder=$1
own=$2
shift 2
declare -A address
for node in "$@"; do
  address[${node%%=*}]=${node#*=}
done
for name in one two three "$own"; do
  [ -n "${address[$name]:-}" ] || { echo "No address of $name is given." >&2; exit 2; }
done
here=${address[$own]}
# The newest server of this machine.
programs=$(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2> /dev/null | sort -V | tail -1)
umask 077
mkdir -p "$folder"

tls=/var/lib/etcd/tls
cat > "$folder/etcd" << END
ETCD_NAME=$own
ETCD_DATA_DIR=/var/lib/etcd/coursewatch
ETCD_LISTEN_PEER_URLS=https://$here:2380
ETCD_LISTEN_CLIENT_URLS=https://$here:2379
ETCD_ADVERTISE_CLIENT_URLS=https://$here:2379
ETCD_INITIAL_ADVERTISE_PEER_URLS=https://$here:2380
ETCD_INITIAL_CLUSTER=one=https://${address[one]}:2380,two=https://${address[two]}:2380,three=https://${address[three]}:2380
ETCD_INITIAL_CLUSTER_TOKEN=coursewatch
ETCD_INITIAL_CLUSTER_STATE=new
ETCD_HEARTBEAT_INTERVAL=250
ETCD_ELECTION_TIMEOUT=2500
ETCD_AUTO_COMPACTION_RETENTION=1
ETCD_ENABLE_V2=true
ETCD_TRUSTED_CA_FILE=$tls/ca.crt
ETCD_CERT_FILE=$tls/node.crt
ETCD_KEY_FILE=$tls/node.key
ETCD_CLIENT_CERT_AUTH=true
ETCD_PEER_TRUSTED_CA_FILE=$tls/ca.crt
ETCD_PEER_CERT_FILE=$tls/node.crt
ETCD_PEER_KEY_FILE=$tls/node.key
ETCD_PEER_CLIENT_CERT_AUTH=true
END

cat > "$folder/patroni_env.conf" << END
PATRONI_NAME=$own
PATRONI_ETCD_HOSTS=${address[one]}:2379,${address[two]}:2379,${address[three]}:2379
PATRONI_RESTAPI_LISTEN=$here:8008
PATRONI_RESTAPI_CONNECT_ADDRESS=$here:8008
PATRONI_POSTGRESQL_LISTEN=127.0.0.1,$here:5432
PATRONI_POSTGRESQL_CONNECT_ADDRESS=$here:5432
PATRONI_POSTGRESQL_BIN_DIR=$programs
PATRONI_SUPERUSER_PASSWORD=$SUPERUSER_PASSWORD
PATRONI_REPLICATION_PASSWORD=$REPLICATION_PASSWORD
PATRONI_REWIND_PASSWORD=$REWIND_PASSWORD
END

cat > "$folder/haproxy" << END
COURSEWATCH_NODE_ONE=${address[one]}
COURSEWATCH_NODE_TWO=${address[two]}
COURSEWATCH_NODE_THREE=${address[three]}
COURSEWATCH_CA=/etc/haproxy/coursewatch-ca.crt
END
