#!/usr/bin/env bash
# How many postings a second a cluster on this machine tags, with one worker and with two, of one core
# each. Each runs a job of COUNT postings and one of twice as many: the difference leaves out the
# start of the executors and of their engines. Run after `mvn -P spark package -DskipTests`.
#
#   src/spark/rate.sh [COUNT]
set -euo pipefail
cd "$(dirname "$0")/../.."

count=${1:-200}
cluster=src/spark/cluster.sh
work=target/spark-rate
java=${JAVA25_HOME:-$(ls -d /usr/lib/jvm/*25* 2>/dev/null | head -1)}/bin/java
rm -rf "$work" && mkdir -p "$work"
"$java" src/build/Postings.java $((2 * count)) 20 > "$work/2.jsonl"
head -n "$count" "$work/2.jsonl" > "$work/1.jsonl"

$cluster prepare
trap '$cluster stop' EXIT
seconds() {
  $cluster submit nextrung.bulk.spark.SparkTagger . "$work/$1.jsonl" "$work/tagged.parquet" 2> "$work/job.log" |
    sed -n 's/.* is written, \([0-9.]*\) s,.*/\1/p'
}
for workers in 1 2; do
  $cluster start "$workers"
  once=$(seconds 1)
  twice=$(seconds 2)
  $cluster stop
  awk -v w="$workers" -v n="$count" -v a="$once" -v b="$twice" \
    'BEGIN { printf "%d worker(s): %d postings in %s s, %d in %s s: %.1f a second\n", w, n, a, 2 * n, b, n / (b - a) }'
done
