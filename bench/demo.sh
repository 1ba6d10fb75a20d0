#!/usr/bin/env bash
# What a user waits for: from a fresh clone to a served demo, a second start, and a published timeline over HTTP.
#
#   bench/demo.sh [FILE.jsonl]     the bundled articles, or those of a file
#
# Prints one measure a line. Needs curl and git; the Maven repository should be filled (run ./julgi --version once).
set -euo pipefail

here=$(cd "$(dirname "$0")/.." && pwd)
input=${1:+$(realpath "$1")}
work=$(mktemp -d)
java_pid=
cleanup() {
    [ -z "$java_pid" ] || kill "$java_pid" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT

now() { date +%s%N; }
seconds_since() { awk -v ns=$(($(now) - $1)) 'BEGIN { printf "%.1f", ns / 1e9 }'; }

start() { # waits until the demo is served, or says why it is not
    ./julgi demo --data "$work/data" --port 0 ${input:+--input "$input"} >"$work/out" 2>&1 &
    java_pid=$!
    until address=$(grep -oE 'http://[0-9A-Za-z.:]+' "$work/out" | tail -1) \
        && [ -n "$address" ] && curl -sf -o /dev/null "$address/readyz"; do
        if ! kill -0 "$java_pid" 2>/dev/null; then
            cat "$work/out" >&2
            exit 1
        fi
        sleep 0.2
    done
}

stop() {
    kill -TERM "$java_pid" # a background job of a script ignores SIGINT
    wait "$java_pid" || true
    java_pid=
}

git clone -q "$here" "$work/julgi"
cd "$work/julgi"

began=$(now)
start
echo "fresh clone to served demo: $(seconds_since "$began") s"
echo "peak memory of the JVM: $(awk '/VmHWM/ { printf "%d", $2 / 1024 }' "/proc/$java_pid/status") MiB"

query=$(curl -sf "$address/api/v1/queries" | grep -oE '"query":"[^"]+"' | head -1 | cut -d'"' -f4)
for _ in $(seq 2000); do
    printf 'url = "%s/api/v1/timeline?level=middle&q=%s"\noutput = /dev/null\n' "$address" \
        "$(printf %s "$query" | od -An -tx1 -v | tr -d '\n' | tr ' ' %)"
done >"$work/requests"
curl -sf -K "$work/requests" -w '%{time_total}\n' | sort -n >"$work/times"
awk '{ t[NR] = $1 * 1000 } END {
    printf "GET /timeline, %d requests one after the other: p50 %.1f ms, p99 %.1f ms, max %.1f ms\n",
        NR, t[int(NR * .5)], t[int(NR * .99)], t[NR] }' "$work/times"

began=$(now)
stop
echo "stop: $(seconds_since "$began") s"
began=$(now)
start
echo "second start: $(seconds_since "$began") s"
stop
