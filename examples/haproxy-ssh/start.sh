#!/bin/sh
# Runs on the edge, in a clone of the service: brings REFUGE_REVISION up in REFUGE_SLOT and returns when it answers.
# Running it twice is harmless.
set -eu
case "$REFUGE_SLOT" in blue) port=8081 ;; *) port=8082 ;; esac
slot="$PWD/.slots/$REFUGE_SLOT"
if [ "$(cat "$slot/revision" 2>/dev/null)" = "$REFUGE_REVISION" ] && kill -0 "$(cat "$slot/pid")" 2>/dev/null; then exit 0; fi
if [ -f "$slot/pid" ]; then kill "$(cat "$slot/pid")" 2>/dev/null || true; fi
rm -rf "$slot" && mkdir -p "$slot"
git fetch --quiet origin "$REFUGE_REVISION"
git archive "$REFUGE_REVISION" | tar x -C "$slot"
PORT=$port setsid node "$slot/server.js" >"$slot/log" 2>&1 </dev/null &
echo $! >"$slot/pid"
echo "$REFUGE_REVISION" >"$slot/revision"
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  if node -e "fetch('http://127.0.0.1:$port/health').then((it) => process.exit(it.ok ? 0 : 1), () => process.exit(1))"; then exit 0; fi
  sleep 0.1
done
echo "no answer on port $port" >&2
exit 1
