#!/bin/sh
# Brings REFUGE_REVISION up in REFUGE_SLOT and returns when it answers; running it twice is harmless.
set -eu
case "$REFUGE_SLOT" in blue) port=@blue@ ;; *) port=@green@ ;; esac
folder="@run@/$REFUGE_SLOT"
if [ "$(cat "$folder/revision" 2>/dev/null)" = "$REFUGE_REVISION" ] && kill -0 "$(cat "$folder/pid")" 2>/dev/null; then exit 0; fi
if [ -f "$folder/pid" ]; then kill "$(cat "$folder/pid")" 2>/dev/null || true; fi
rm -rf "$folder" && mkdir -p "$folder"
git archive "$REFUGE_REVISION" | tar x -C "$folder"
PORT=$port setsid node "$folder/server.js" >"$folder/log" 2>&1 </dev/null &
echo $! >"$folder/pid"
echo "$REFUGE_REVISION" >"$folder/revision"
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  if node -e "fetch('http://127.0.0.1:$port/health').then((it) => process.exit(it.ok ? 0 : 1), () => process.exit(1))"; then exit 0; fi
  sleep 0.1
done
echo "no answer on port $port" >&2
exit 1
