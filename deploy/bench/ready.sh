#!/usr/bin/env bash
# Starts a service and ends as soon as it answers, so that hyperfine can time it.
#
#   deploy/bench/ready.sh start PORT PATH COMMAND...   until http://127.0.0.1:PORT/PATH answers 200; 60 seconds at most
#   deploy/bench/ready.sh stop PORT                    kills what was started for that port
set -eu
case ${1:-} in start | stop) ;; *) sed -n '2,6s/^# \{0,1\}//p' "$0" >&2; exit 64 ;; esac
todo=$1 port=$2
memory=${TMPDIR:-/tmp}/coursewatch-ready-$port

if [ "$todo" = stop ]; then
  [ -f "$memory" ] || exit 0
  pid=$(cat "$memory")
  kill -9 "$pid" 2>/dev/null || true
  while kill -0 "$pid" 2>/dev/null; do sleep 0.05; done
  rm -f "$memory"
  exit 0
fi

path=$3
shift 3
answers() {
  exec 3<>"/dev/tcp/127.0.0.1/$port" || return 1
  printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$path" >&3
  IFS= read -r first <&3 || first=
  exec 3>&-
  [[ $first == *" 200"* ]]
}
"$@" >"$memory.log" 2>&1 </dev/null &
pid=$!
echo "$pid" >"$memory"
# Reading what never comes waits without a process of its own.
exec 4<> <(:)
until answers 2>/dev/null; do
  kill -0 "$pid" 2>/dev/null || { echo "ended before it was ready:" >&2; cat "$memory.log" >&2; exit 1; }
  [ "$SECONDS" -lt 60 ] || { echo "not ready after 60 seconds" >&2; exit 1; }
  read -r -t 0.01 -u 4 _ || true
done
rm -f "$memory.log"
