#!/usr/bin/env bash
# Tags postings on a cluster of two workers, kills one of them in the middle, runs the job again over
# its own output, cut into other parts, and compares both results with that of one process, row for
# row. Run after `mvn -P spark package -DskipTests`.
#
#   src/spark/check.sh [COUNT]
set -euo pipefail
cd "$(dirname "$0")/../.."

count=${1:-60}
cluster=src/spark/cluster.sh
work=target/spark-check
java=${JAVA25_HOME:-$(ls -d /usr/lib/jvm/*25* 2>/dev/null | head -1)}/bin/java
rm -rf "$work" && mkdir -p "$work"

"$java" src/build/Postings.java "$count" 50 > "$work/postings.jsonl"
printf '%s\n' 'no JSON' '{"id":"bad","title":"no description"}' >> "$work/postings.jsonl"
"${NEXTRUNG:-target/nextrung/bin/nextrung}" tag --home . "$work/postings.jsonl" > "$work/single.jsonl"

$cluster prepare
trap '$cluster stop' EXIT
$cluster start 2
$cluster submit nextrung.bulk.spark.SparkTagger . "$work/postings.jsonl" "$work/tagged.parquet" 16 \
  2> "$work/job.log" &
job=$!

# Once its executor has the archive, the second worker is at work on tasks that nobody has done yet:
# then it is lost. Waiting for a part that is written can come too late for a short job.
killed=no
for _ in $(seq 1 3000); do
  if ! kill -0 "$job" 2>/dev/null; then break; fi
  if [ -n "$(find target/spark/work-2 -maxdepth 3 -name nextrung-home 2>/dev/null)" ]; then
    $cluster kill 2
    killed=yes
    break
  fi
  sleep 0.1
done
wait "$job" || { cat "$work/job.log"; exit 1; }
echo "worker killed in the middle: $killed"
[ "$killed" = yes ] || { echo "the job was over before a worker could be killed; use more postings"; exit 1; }

cp -r "$work/tagged.parquet" "$work/first.parquet"
$cluster submit nextrung.bulk.spark.SparkTagger . "$work/postings.jsonl" "$work/tagged.parquet" 3 2>> "$work/job.log"
MASTER='local[1]' $cluster submit nextrung.bulk.spark.SparkComparison \
  "$work/postings.jsonl" "$work/single.jsonl" "$work/first.parquet" "$work/tagged.parquet"
