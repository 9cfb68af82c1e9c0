#!/usr/bin/env bash
# Installs what the tests need, builds, and runs every test. Arguments go to dotnet test, for example:
#   ./test.sh --project tests/Planner.Tests --filter-class '*Number*'
# ./test.sh --lint checks the format as well (about a minute).
# ./test.sh --faults [--runs 1000] [--seed 1] [--lanes 6] does missions while everything around them is killed (20 minutes).
# ./test.sh --queue does 1,000 missions over 50 robots at once, and again while the service is killed a hundred times (10 minutes).
# ./test.sh --tabletop does a hundred missions at the simulated table by its camera alone (a minute), and writes benchmarks/Tabletop/results.md.
# ./test.sh --soak listens and sees for ten minutes, and writes benchmarks/Soak/results.md.
# ./test.sh --desktop runs the tests that operate real programs on a virtual desktop (2 minutes; installs LibreOffice).
# ./test.sh --wine runs the tests that operate Windows' own notepad under Wine (installs it: 708 MB).
# ./test.sh --writer does 334 document cases in the real word processor (12 minutes): benchmarks/Writer/results.md.
# ./test.sh --training runs the trainer's tests alone: they need TorchSharp (600 MB of packages).
set -euo pipefail
cd "$(dirname "$0")"
eng/setup.sh test
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

if [ "${1:-}" = --lint ]; then
  shift
  eng/lint.sh
fi

if [ "${1:-}" = --training ]; then
  shift
  exec dotnet run --project tests/Training.Tests -c Release -- "$@"
fi

if [ "${1:-}" = --writer ]; then
  shift
  eng/setup.sh desktop
  exec dotnet run --project src/Bridge/Service -c Release -- eval --cases benchmarks/Writer/first.jsonl benchmarks/Writer/second.jsonl benchmarks/Writer/third.jsonl benchmarks/Writer/fourth.jsonl benchmarks/Writer/fifth.jsonl --planner lam --jobs 2 "$@"
fi

if [ "${1:-}" = --desktop ]; then
  shift
  eng/setup.sh desktop
  status=0
  dotnet run --project tests/Actuators.Desktop.Tests -c Release -- "$@" || status=$?
  # What reads the screen does not come with the repository.
  dotnet run --project src/Bridge/Service -c Release -- models --fetch pp-ocr
  LAMROBOT_DESKTOP_TESTS=1 dotnet run --project tests/Service.Tests -c Release -- --filter-class '*UiCommandTests' --filter-class '*ScreenCommandTests' --filter-class '*DocumentCommandTests' --filter-class '*DocumentBesideRobotTests' --filter-class '*PageDeskTests' --filter-class '*PaintedPageTests' --parallel none || status=$?
  exit "$status"
fi

if [ "${1:-}" = --wine ]; then
  shift
  eng/setup.sh wine
  # A folder of its own: what is built for Windows must not stand where the rest is built.
  home=$(mktemp -d)
  trap 'WINEPREFIX="$home/prefix" wineserver -k 2>/dev/null || true; rm -rf "$home"' EXIT
  dotnet publish tests/Wine.Tests -c Release -r win-x64 --self-contained --artifacts-path "$home/build" -o "$home/app" -v quiet -nodeReuse:false
  export WINEPREFIX="$home/prefix" WINEARCH=win64 WINEDEBUG=-all WINEDLLOVERRIDES="mshtml=;winemenubuilder.exe=d"
  xvfb-run -a bash -c 'WINEDLLOVERRIDES="mscoree=;$WINEDLLOVERRIDES" timeout 300 wineboot -i && exec timeout 600 wine "$0" "$@"' "$home/app/LamRobot.Wine.Tests.exe" "$@"
  exit
fi

if [ "${1:-}" = --tabletop ]; then
  exec dotnet run --project benchmarks/Tabletop -c Release -- benchmarks/Tabletop/results.md
fi

if [ "${1:-}" = --soak ]; then
  exec dotnet run --project benchmarks/Soak -c Release -- benchmarks/Soak/results.md
fi

if [ "${1:-}" = --faults ]; then
  shift
  [ $# -gt 0 ] || set -- --runs 1000 --lanes 6
  exec dotnet run --project tests/FaultRuns -c Release -- run "$@"
fi

if [ "${1:-}" = --queue ]; then
  shift
  dotnet run --project benchmarks/Queue -c Release -- load
  exec dotnet run --project benchmarks/Queue -c Release --no-build -- kills "$@"
fi

dotnet build LamRobot.sln -c Release -v quiet -nodeReuse:false
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
if [ $# -eq 0 ]; then
  # One project after the other: their brokers, models and simulators share two cores.
  dotnet test --solution LamRobot.sln -c Release --no-build --max-parallel-test-modules 1 2>&1 | tee "$log" || status=$?
else
  dotnet test -c Release --no-build "$@" 2>&1 | tee "$log" || status=$?
fi

total() { sed -nE "s/^ *$1: ([0-9]+).*/\1/p" "$log" | tail -1; }
passed=$(total succeeded) failed=$(total failed)
echo "${passed:-0} passed, ${failed:-0} failed"
exit "$status"
