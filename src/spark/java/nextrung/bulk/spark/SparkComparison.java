package nextrung.bulk.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/// Compares the output of [SparkTagger] with that of `nextrung tag` on the same postings, row for
/// row: `SparkComparison POSTINGS TAGGED.jsonl TAGGED.parquet…`. Exits with 1 where one differs.
public final class SparkComparison {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private SparkComparison() {}

  /// Compares and exits.
  public static void main(String[] args) throws IOException {
    var postings = lines(args[0]);
    var single = lines(args[1]);
    int wrong = 0;
    try (var spark = SparkSession.builder().appName("nextrung-compare").getOrCreate()) {
      for (var parquet : List.of(args).subList(2, args.length)) {
        int different = different(postings, single, rows(spark, parquet));
        System.out.printf("%s: %d rows compared, %d differ%n", parquet, postings.size(), different);
        wrong += different;
      }
    }
    System.exit(wrong == 0 ? 0 : 1);
  }

  private static int different(
      List<String> postings, List<String> single, Map<String, Deque<JsonNode>> rows)
      throws IOException {
    int different = 0;
    for (int i = 0; i < postings.size(); i++) {
      var row = rows.getOrDefault(postings.get(i), new ArrayDeque<>()).poll();
      if (row == null || !row.equals(expected(single.get(i)))) {
        different++;
      }
    }
    return different + rows.values().stream().mapToInt(Deque::size).sum();
  }

  private static List<String> lines(String file) throws IOException {
    var lines = new ArrayList<>(Files.readAllLines(Path.of(file)));
    lines.removeIf(String::isBlank);
    return lines;
  }

  /// What the cluster says of each posting.
  private static Map<String, Deque<JsonNode>> rows(SparkSession spark, String parquet)
      throws IOException {
    var rows = new HashMap<String, Deque<JsonNode>>();
    for (var json : spark.read().parquet(parquet).toJSON().collectAsList()) {
      var row = JSON.readTree(json);
      var said = row.has("problem") ? row.path("problem") : row.path("tagging");
      rows.computeIfAbsent(row.path("posting").asText(), p -> new ArrayDeque<>()).add(said);
    }
    return rows;
  }

  /// What one process says, without the number of the line, which rows do not have.
  private static JsonNode expected(String line) throws IOException {
    var json = JSON.readTree(line);
    if (json.path("problem") instanceof ObjectNode problem) {
      problem.remove("line");
      return problem;
    }
    return json;
  }
}
