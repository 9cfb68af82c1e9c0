#!/usr/bin/env bash
# Installs what is missing, builds, and starts LamRobot: broker, simulated robot, hearing, planner and page.
# A bundled spoken command is heard and done; then it is yours. Arguments go to `lamrobot run`, for example:
#   ./run.sh --once        ends after the command, with 0 when it was done
#   ./run.sh --text "put the cup in the sink"
set -euo pipefail
cd "$(dirname "$0")"
eng/setup.sh run
if [ ! -x src/Bridge/Service/bin/Release/net10.0/lamrobot ]; then
  echo "Building; the first time takes a few minutes ..." >&2
fi
exec ./lamrobot run "$@"
