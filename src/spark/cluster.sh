#!/usr/bin/env bash
# A Spark of its own on this machine: a standalone master and workers as separate processes on
# loopback, started from the jars that Maven resolves.
#
#   src/spark/cluster.sh prepare          lay out Spark under target/spark (after `mvn -P spark package -DskipTests`)
#   src/spark/cluster.sh start N          start a master and N workers of one core each
#   src/spark/cluster.sh submit CLASS ARG…  run a job and wait for it
#   src/spark/cluster.sh kill N           kill worker N and its executors, as a lost machine would
#   src/spark/cluster.sh stop             stop all that `start` started
set -euo pipefail
cd "$(dirname "$0")/../.."

spark=$PWD/target/spark
port=${NEXTRUNG_SPARK_PORT:-17077}
master=spark://127.0.0.1:$port # where the workers are; MASTER names another place for a job
java=${JAVA25_HOME:-$(ls -d /usr/lib/jvm/*25* 2>/dev/null | head -1)}/bin/java
export JAVA_HOME=${java%/bin/java} SPARK_HOME=$spark SPARK_LOCAL_IP=127.0.0.1 SPARK_SCALA_VERSION=2.13
# Spark reaches into the JDK; these are the openings that its own scripts make.
opens=()
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs sun.util.calendar; do
  opens+=("--add-opens=java.base/$package=ALL-UNNAMED")
done
opens+=("--enable-native-access=ALL-UNNAMED" "--sun-misc-unsafe-memory-access=allow" "-Xss4m")

# A main class of Spark, with all jars, in place of this shell: the process that is started is the one
# whose id is kept.
run_class() { exec "$java" "${opens[@]}" -Xmx"${MEMORY:-512m}" -cp "$spark/jars/*" "$@"; }

prepare() {
  mvn -q -P spark dependency:build-classpath -Dmdep.outputFile=target/spark-classpath.txt -Dmdep.includeScope=compile
  rm -rf "$spark" && mkdir -p "$spark/jars" "$spark/pids" "$spark/logs"
  tr ':' '\n' < target/spark-classpath.txt > target/spark-jars.txt
  echo >> target/spark-jars.txt
  # What the application needs at run time alone lies beside it.
  ls -d "$PWD"/target/nextrung/lib/*.jar | grep -v '/nextrung\.jar$' >> target/spark-jars.txt
  while read -r jar; do ln -sf "$jar" "$spark/jars/"; done < target/spark-jars.txt
  "${java%/java}/jar" --create --file "$spark/jars/nextrung.jar" -C target/classes .
}

start() {
  MEMORY=256m run_class org.apache.spark.deploy.master.Master --host 127.0.0.1 --port "$port" --webui-port 0 \
    > "$spark/logs/master.log" 2>&1 &
  echo $! > "$spark/pids/master"
  for n in $(seq 1 "$1"); do
    MEMORY=256m run_class org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --cores 1 --memory 1500m \
      --webui-port 0 --work-dir "$spark/work-$n" "$master" > "$spark/logs/worker-$n.log" 2>&1 &
    echo $! > "$spark/pids/worker-$n"
  done
}

submit() {
  run_class org.apache.spark.deploy.SparkSubmit --master "${MASTER:-$master}" \
    --conf spark.driver.host=127.0.0.1 --conf spark.driver.bindAddress=127.0.0.1 --conf spark.ui.enabled=false \
    --conf spark.executor.memory=1g --conf "spark.executor.extraJavaOptions=${opens[*]}" \
    --conf "spark.driver.extraJavaOptions=${opens[*]}" \
    --class "$1" "$spark/jars/nextrung.jar" "${@:2}"
}

# Ends the process in a file of $spark/pids and the executors that it started.
end() {
  local pid
  pid=$(cat "$1")
  for child in $(ps -o pid= --ppid "$pid"); do kill -9 "$child" 2>/dev/null || true; done
  kill -9 "$pid" 2>/dev/null || true
  rm -f "$1"
}

stop() {
  for file in "$spark"/pids/*; do
    if [ -e "$file" ]; then end "$file"; fi
  done
}

case ${1:-} in
  prepare) prepare ;;
  start) start "$2" ;;
  submit) submit "${@:2}" ;;
  kill) end "$spark/pids/worker-$2" ;;
  stop) stop ;;
  *) sed -n '2,10p' "$0"; exit 2 ;;
esac
