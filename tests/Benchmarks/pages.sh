#!/usr/bin/env bash
# Builds the same pages with the portal and with Hugo, one after the other in turn, and prints medians and ratios.
# Usage: pages.sh [pages] [runs]; see README.md.
set -euo pipefail
cd "$(dirname "$0")"
pages=${1:-1000} runs=${2:-5}
hugo=${HUGO:-hugo}
root=$(cd ../.. && pwd)
work=$PWD/work
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 LC_ALL=C
for needed in dotnet node "$hugo"; do
  command -v "$needed" >/dev/null || { echo "$needed was not found (Hugo may be named with HUGO=…)." >&2; exit 2; }
done
gnu_time=$(type -P time || true)
[ -x "$gnu_time" ] || echo "GNU time was not found (apt install time): CPU and memory are not measured." >&2

mkdir -p "$work"
fast=
[ -d /dev/shm ] && [ -w /dev/shm ] && fast=$(mktemp -d /dev/shm/benchmark.XXXXXX)
trap '[ -z "$fast" ] || rm -rf "$fast"' EXIT

# Published and built only when the sources changed: MSBuild decides.
if [ -z "${SKIP_BUILD:-}" ]; then
  echo "Publishing (Native AOT), then building (framework-dependent)…" >&2
  dotnet publish "$root/src/Generator" -c Release -r linux-x64 -o "$work/aot" >"$work/publish.log" || { tail -n 20 "$work/publish.log" >&2; exit 1; }
  dotnet build "$root/src/Generator" -c Release -o "$work/jit" >"$work/build.log" || { tail -n 20 "$work/build.log" >&2; exit 1; }
fi

# run <name> <folder> <output>: one build into a fresh output.
run() {
  local name=$1 in=$2 out=$3
  case $name in
    aot) "${clock[@]}" "$work/aot/portail" build --root "$in/portail" --output "$out" ;;
    jit) "${clock[@]}" dotnet "$work/jit/portail.dll" build --root "$in/portail" --output "$out" ;;
    hugo) "${clock[@]}" "$hugo" --quiet --source "$in/hugo" --destination "$out" ;;
  esac >"$in/run.log" 2>&1 || { cat "$in/run.log" >&2; exit 1; }
}

median() { sort -n | awk '{ v[NR] = $1 } END { if (NR) printf "%s", v[int((NR + 1) / 2)] }'; }

measure() {
  local in=$1 where=$2 name round start stop
  if [ -d "$in/out" ]; then
    # For seconds after a deletion, ext4 makes every new file wait.
    rm -rf "$in"
    sync
    sleep 8
  fi
  mkdir -p "$in/out"
  node make-pages.mjs "$in" "$pages"
  rm -f "$in"/*.times
  # The first round fills the caches and is not counted.
  for ((round = 0; round <= runs; round++)); do
    for name in aot jit hugo; do
      # Nothing is deleted between runs, for the same reason.
      if [ "$name" = hugo ]; then rm -rf "$in/hugo/resources" "$in/hugo/.hugo_build.lock"; fi
      # What the one before wrote must not be flushed at this one's cost.
      sync
      clock=()
      [ -x "$gnu_time" ] && clock=("$gnu_time" -o "$in/usage" -f '%U %S %M')
      start=${EPOCHREALTIME/[.,]/}
      run "$name" "$in" "$in/out/$name.$round"
      stop=${EPOCHREALTIME/[.,]/}
      if ((round > 0)); then
        echo "$((stop - start)) $(cat "$in/usage" 2>/dev/null || echo 0 0 0)" >>"$in/$name.times"
      fi
    done
  done
  node compare-pages.mjs "$in/out/aot.0" "$in/out/hugo.0"
  diff -r "$in/out/aot.0" "$in/out/jit.0" || { echo "The AOT and the JIT site differ." >&2; exit 1; }

  printf '\n%s, %s pages, medians of %s interleaved runs\n' "$where" "$pages" "$runs"
  printf '%-6s %9s %8s %8s %10s\n' "" "wall s" "× Hugo" "CPU s" "peak MiB"
  local base
  base=$(awk '{ print $1 }' "$in/hugo.times" | median)
  for name in aot jit hugo; do
    awk -v name="$name" -v base="$base" \
      -v wall="$(awk '{ print $1 }' "$in/$name.times" | median)" \
      -v cpu="$(awk '{ print $2 + $3 }' "$in/$name.times" | median)" \
      -v peak="$(awk '{ print $4 }' "$in/$name.times" | median)" \
      'BEGIN { printf "%-6s %9.3f %8.2f %8.2f %10.0f\n", name, wall / 1e6, wall / base, cpu, peak / 1024 }'
  done
}

echo "$("$hugo" version | cut -d' ' -f1-2), .NET $(dotnet --version), $(nproc) processors"
measure "$work/disk" "On disk"
[ -z "$fast" ] || measure "$fast" "In memory (/dev/shm)"
printf '\nTargets: AOT at most 0.5 × Hugo (aim 0.3) and 100 MiB; JIT at most 2 × Hugo.\n'
