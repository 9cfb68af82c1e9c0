#!/bin/sh
# Ends every process of one virtual desktop once whoever started it lets go of this script's standard input, even by being killed.
# Usage: watchdog.sh MARK DIRECTORY    (its processes carry MARK in their environment; DIRECTORY is removed)
mark="LAMROBOT_DESKTOP=$1"
directory="$2"
trap '' INT HUP TERM QUIT PIPE

marked() { grep -lsz "^$mark\$" /proc/[0-9]*/environ | tr -dc '0-9\n'; }

while read -r _; do :; done

tries=0
signal=TERM
while processes=$(marked) && [ -n "$processes" ]; do
  [ "$tries" -lt 15 ] || signal=KILL
  if [ "$tries" -eq 0 ] || [ "$signal" = KILL ]; then
    # shellcheck disable=SC2086
    kill -s "$signal" $processes 2>/dev/null
  fi
  tries=$((tries + 1))
  sleep 0.1
done
rm -rf -- "$directory"
