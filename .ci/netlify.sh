#!/usr/bin/env bash
# Builds the site on Netlify, whose image holds Node but no .NET: the SDK of global.json is installed first, in a folder of its own.
# Arguments go to `build`: bash .ci/netlify.sh --base-url https://exemple.fr/
set -euo pipefail
cd "$(dirname "$0")/.."

if ! dotnet --version >/dev/null 2>&1; then
  export DOTNET_ROOT="${DOTNET_ROOT:-$HOME/.dotnet}"
  export PATH="$DOTNET_ROOT:$PATH"
  installer="$(mktemp)"
  curl --fail --silent --show-error --location --retry 3 https://dot.net/v1/dotnet-install.sh --output "$installer"
  # global.json names the lowest SDK that will do; the channel gives its newest patch.
  bash "$installer" --channel "$(sed -n 's/.*"version": *"\([0-9]*\.[0-9]*\)\..*/\1/p' global.json)" --install-dir "$DOTNET_ROOT" --no-path
  rm -f "$installer"
fi

dotnet --version
dotnet run --project src/Generator --configuration Release -- build "$@"
