#!/usr/bin/env bash
# Ce que Netlify lance : ce dossier ne contient pas le programme, il faut donc le prendre, puis produire le site.
# Les arguments vont à « build ».
set -euo pipefail
cd "$(dirname "$0")"

case "${PORTAIL_DEPOT:-}" in
  '' | *a-completer*)
    echo "Écrivez dans netlify.toml, à la ligne PORTAIL_DEPOT, l'adresse du dépôt Git du programme." >&2
    exit 1
    ;;
esac

rm -rf .portail
git clone --quiet --depth 1 --branch "${PORTAIL_VERSION:-main}" "$PORTAIL_DEPOT" .portail
bash .portail/.ci/netlify.sh --root "$PWD" "$@"
