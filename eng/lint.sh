#!/usr/bin/env bash
# Checks that the sources are formatted as .editorconfig says.
set -euo pipefail
cd "$(dirname "$0")/.."
exec dotnet format LamRobot.sln --verify-no-changes
