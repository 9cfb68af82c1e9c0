#!/usr/bin/env bash
# Installs what the tests need, builds, and runs every test. Arguments go to dotnet test, for example:
#   ./test.sh --project tests/Planner.Tests --filter-class '*Number*'
# ./test.sh --lint checks the format as well (about a minute).
# ./test.sh --faults [--runs 1000] [--seed 1] [--lanes 6] does missions while everything around them is killed (20 minutes).
# ./test.sh --tabletop does a hundred missions at the simulated table by its camera alone (5 minutes), and writes benchmarks/Tabletop/results.md.
# ./test.sh --soak listens and sees for ten minutes, and writes benchmarks/Soak/results.md.
# ./test.sh --desktop runs the tests that operate real programs on a virtual desktop (3 minutes; installs LibreOffice).
# ./test.sh --writer does 334 document cases in the real word processor (8 minutes): benchmarks/Writer/results.md.
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
  dotnet run --project tests/Actuators.Desktop.Tests -c Release -- "$@"
  LAMROBOT_DESKTOP_TESTS=1 exec dotnet run --project tests/Service.Tests -c Release -- --filter-class '*UiCommandTests' --filter-class '*DocumentCommandTests'
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
