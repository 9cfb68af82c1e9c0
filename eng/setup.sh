#!/usr/bin/env bash
# Installs the system packages that LamRobot needs: the one list of them.
# Usage: eng/setup.sh run|test|desktop|wine     (run.sh and test.sh call it; it does nothing when nothing is missing)
set -euo pipefail

# the microphone on PulseAudio and PipeWire; the voice;
# GTK 3, which OpenCV's native library is linked to
run_packages=(libpulse0 espeak-ng libgtk-3-0)
# a sound server to play recordings through; a real second broker; the store of a cluster; another maker's audio formats; the Python robot of samples/; a font for the browser
test_packages=("${run_packages[@]}" pulseaudio pulseaudio-utils mosquitto redis-server ffmpeg python3 python3-paho-mqtt fonts-dejavu-core)
# a network camera: GStreamer's RTSP server, its codings, and Python's way to it
test_packages+=(python3-gi gir1.2-gst-rtsp-server-1.0 gstreamer1.0-plugins-good gstreamer1.0-plugins-ugly)
# the second implementation of VDA 5050, and MicroPython; Node.js from elsewhere brings its own npm, which Debian's would conflict with
command -v node >/dev/null || test_packages+=(nodejs)
command -v npm >/dev/null || test_packages+=(npm)
# the browser; on Ubuntu it is a snap of the same name
command -v chromium >/dev/null || test_packages+=(chromium)
# a desktop without a screen, a word processor on it, and what a small GTK 3 program in Python needs
desktop_packages=("${test_packages[@]}" xvfb dbus dbus-x11 at-spi2-core openbox x11-utils libreoffice-writer libreoffice-gtk3 libreoffice-math fonts-dejavu-core gir1.2-gtk-3.0)
# Windows' programs without Windows: 708 MB
wine_packages=(wine wine64 xvfb xauth)
tests="$(dirname "$0")/../tests"

# Installs what the package-lock.json of these tests names, when it is not there or older.
install_node_modules() {
  local project installed
  for project in Interop.Tests Screen.Tests; do
    installed="$tests/$project/node_modules/.package-lock.json"
    if [ "$tests/$project/package-lock.json" -nt "$installed" ]; then
      echo "Installing the packages of tests/$project ..." >&2
      (cd "$tests/$project" && npm ci --no-audit --no-fund --ignore-scripts >&2)
      touch "$installed"
    fi
  done
}

case "${1:-}" in
  run) packages=("${run_packages[@]}") ;;
  test) packages=("${test_packages[@]}") ;;
  desktop) packages=("${desktop_packages[@]}") ;;
  wine) packages=("${wine_packages[@]}") ;;
  *) echo "Usage: eng/setup.sh run|test|desktop|wine" >&2; exit 2 ;;
esac

if ! command -v dotnet >/dev/null || ! dotnet --list-sdks | grep -q '^10\.'; then
  echo "The .NET 10 SDK is needed: https://dotnet.microsoft.com/download/dotnet/10.0" >&2
  exit 1
fi

if ! command -v dpkg-query >/dev/null; then
  echo "This is not Debian or Ubuntu: make sure that these are installed: ${packages[*]}" >&2
  [ "$1" = run ] || install_node_modules
  exit 0
fi

missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
  [ "$1" = run ] || install_node_modules
  exit 0
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    as_root=(sudo -n)
  else
    echo "Missing packages: ${missing[*]}" >&2
    echo "Type:  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing[*]}" >&2
    # Without microphone and voice everything else still runs; tests need all of theirs.
    [ "$1" = run ] && exit 0 || exit 1
  fi
fi

echo "Installing ${missing[*]} ..." >&2
"${as_root[@]}" apt-get update -qq >&2
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
# Debian starts its broker and its Redis on installation; tests start their own on free ports.
for daemon in mosquitto redis-server; do
  if [[ " ${missing[*]} " == *" $daemon "* ]]; then
    "${as_root[@]}" service "$daemon" stop >/dev/null 2>&1 || true
  fi
done
[ "$1" = run ] || install_node_modules
