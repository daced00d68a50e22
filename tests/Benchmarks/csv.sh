#!/usr/bin/env bash
# Reads, checks and publishes one large budget.csv, beside a CsvHelper loop over the same file, in turn; prints medians and ratios.
# Usage: csv.sh [rows] [runs]; see README.md.
set -euo pipefail
cd "$(dirname "$0")"
rows=${1:-200000} runs=${2:-7}
work=$PWD/work
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 LC_ALL=C
mkdir -p "$work"
if [ -z "${SKIP_BUILD:-}" ]; then
  echo "Publishing (Native AOT)…" >&2
  dotnet publish Csv -c Release -r linux-x64 -o "$work/csv" >"$work/csv.log" || { tail -n 20 "$work/csv.log" >&2; exit 1; }
fi
program=$work/csv/csv-benchmark
median() { sort -n | awk '{ v[NR] = $1 } END { if (NR) printf "%s", v[int((NR + 1) / 2)] }'; }

echo ".NET $(dotnet --version), $(nproc) processors, medians of $runs interleaved runs"
printf '%9s %6s %-10s %9s %12s %8s %9s\n' rows MiB "" seconds "rows/s" ratio "peak MiB"
for n in $((rows / 4)) $((rows / 2)) "$rows" $((rows * 2)); do
  folder=$(mktemp -d)
  "$program" make "$folder" "$n"
  size=$(($(stat -c %s "$folder/data/budget.csv") / 1048576))
  # The first round fills the caches and is not counted.
  for ((round = 0; round <= runs; round++)); do
    for mode in portail csvhelper; do
      "$program" "$mode" "$folder" >"$folder/line"
      if ((round > 0)); then cat "$folder/line" >>"$folder/$mode.times"; fi
    done
  done
  base=$(awk '{ print $2 }' "$folder/csvhelper.times" | median)
  for mode in portail csvhelper; do
    awk -v n="$n" -v size="$size" -v mode="$mode" -v base="$base" \
      -v s="$(awk '{ print $2 }' "$folder/$mode.times" | median)" -v peak="$(awk '{ print $3 }' "$folder/$mode.times" | median)" \
      'BEGIN { printf "%9d %6d %-10s %9.3f %12.0f %8.2f %9d\n", n, size, mode, s, n / s, base / s, peak }'
  done
  rm -rf "$folder"
done
printf '\nTarget: the portal at a ratio of 0.33 or more, in proportion to the rows, under 500 MiB at 200,000 rows.\n'
