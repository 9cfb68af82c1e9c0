#!/usr/bin/env bash
# Says which packages have known weaknesses, those that others bring along included; fails when there is one of them.
# Every build asks, too (NuGetAudit in Directory.Build.props): this asks anew for what was restored earlier. Without a network it says so and fails nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
report=$(mktemp)
trap 'rm -f "$report"' EXIT
status=0
timeout 180 dotnet list "${1:-LamRobot.sln}" package --vulnerable --include-transitive >"$report" 2>&1 || status=$?
if grep -q 'has the following vulnerable packages' "$report"; then
  cat "$report" >&2
  exit 1
fi
if [ "$status" -eq 124 ] || grep -qE 'NU1301|NU1900|Unable to load the service index|does not provide a vulnerability' "$report"; then
  echo "audit: the advisories cannot be asked for here; nothing is known." >&2
  exit 0
fi
if [ "$status" -ne 0 ]; then
  cat "$report" >&2
  exit "$status"
fi
echo "audit: no package with a known weakness."
