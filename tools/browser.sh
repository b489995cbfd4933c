#!/bin/sh
# Browser tests need Chromium. Install it from Debian where that is allowed; else say what is left out.
set -eu
command -v chromium >/dev/null && command -v certutil >/dev/null && exit 0
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    echo "Installing Chromium for the browser tests."
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-dejavu-core libnss3-tools >/dev/null && exit 0
fi
command -v chromium >/dev/null && exit 0
echo "Chromium is not here and could not be installed: the browser tests will be left out (on Debian: apt install chromium)."
