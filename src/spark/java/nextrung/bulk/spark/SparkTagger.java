package nextrung.bulk.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nextrung.Home;
import nextrung.Nextrung;
import nextrung.Sources;
import nextrung.index.Progress;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/// Tags postings on a cluster: `spark-submit --class nextrung.bulk.spark.SparkTagger nextrung.jar
/// HOME INPUT OUTPUT [PARTITIONS]`.
///
/// The input is JSON lines, or Parquet with the columns `id`, `title` and `description`. The output
/// is Parquet: `posting` holds each row as it came, `tagging` its tags, `problem` why it could not
/// be read. Index and models are files: Spark copies them to each executor as one archive, unpacks
/// it there and clears it away, and each executor opens one engine. Tagging gives equal rows for
/// equal rows, and a run replaces the output of the one before it, so that a lost executor or a
/// second run change nothing.
public final class SparkTagger {
  private static final String POSTING = "posting";
  private static final String ANSWER = "answer";
  private static final String PROBLEM = "problem";
  private static final int PARTITIONS_PER_CORE = 4;

  private SparkTagger() {}

  /// Runs the job.
  ///
  /// @param args the home folder, the input, the output and how many parts to cut the input into
  public static void main(String[] args) throws IOException {
    if (args.length < 3) {
      System.err.println("usage: SparkTagger HOME INPUT OUTPUT [PARTITIONS]");
      System.exit(2);
    }
    // Before there is a context: an archive that is added later belongs to one session, and the
    // executors of another never see it.
    var archive = archive(Path.of(args[0])) + "#" + ExecutorTagger.HOME;
    try (var spark =
        SparkSession.builder()
            .appName("nextrung-tag")
            .config("spark.archives", archive)
            .getOrCreate()) {
      int partitions =
          args.length > 3
              ? Integer.parseInt(args[3])
              : PARTITIONS_PER_CORE * spark.sparkContext().defaultParallelism();
      long start = System.nanoTime();
      tagged(lines(spark, args[1]).repartition(partitions))
          .write()
          .mode(SaveMode.Overwrite)
          .parquet(args[2]);
      System.out.printf(
          "%s is written, %.1f s, %d parts%n",
          args[2], (System.nanoTime() - start) / 1e9, partitions);
    }
  }

  /// One JSON object a row.
  private static Dataset<String> lines(SparkSession spark, String input) {
    var lines =
        input.endsWith(".parquet")
            ? spark.read().parquet(input).toJSON()
            : spark.read().textFile(input);
    return lines.filter(col("value").rlike("\\S"));
  }

  private static Dataset<Row> tagged(Dataset<String> lines) {
    var answers =
        lines
            .map(
                (MapFunction<String, Answered>)
                    line -> new Answered(line, ExecutorTagger.answer(line)),
                Encoders.bean(Answered.class))
            .withColumn(PROBLEM, from_json(col(ANSWER), REFUSED, Map.of()).getField(PROBLEM));
    var tagging = from_json(col(ANSWER), TAGGING, Map.of());
    return answers
        .withColumn("tagging", when(col(PROBLEM).isNull(), tagging))
        .select(POSTING, "tagging", PROBLEM);
  }

  /// A row on its way; a bean, as Spark's encoders want one.
  public static final class Answered {
    private String posting = "";
    private String answer = "";

    public Answered() {}

    Answered(String posting, String answer) {
      this.posting = posting;
      this.answer = answer;
    }

    public String getPosting() {
      return posting;
    }

    public void setPosting(String posting) {
      this.posting = posting;
    }

    public String getAnswer() {
      return answer;
    }

    public void setAnswer(String answer) {
      this.answer = answer;
    }
  }

  private static final StructType EVIDENCE =
      new StructType()
          .add("start", DataTypes.IntegerType)
          .add("end", DataTypes.IntegerType)
          .add("quote", DataTypes.StringType)
          .add("probability", DataTypes.DoubleType);

  private static final StructType TAG =
      new StructType()
          .add("statement", DataTypes.StringType)
          .add("name", DataTypes.StringType)
          .add("level", DataTypes.StringType)
          .add("probability", DataTypes.DoubleType)
          .add("need", DataTypes.StringType)
          .add("evidence", DataTypes.createArrayType(EVIDENCE));

  private static final StructType OCCUPATION =
      new StructType()
          .add("soc", DataTypes.StringType)
          .add("title", DataTypes.StringType)
          .add("version", DataTypes.StringType)
          .add("attribution", DataTypes.StringType);

  private static final StructType REFUSED =
      new StructType()
          .add(
              PROBLEM,
              new StructType()
                  .add("type", DataTypes.StringType)
                  .add("title", DataTypes.StringType)
                  .add("detail", DataTypes.StringType));

  private static final StructType TAGGING =
      new StructType()
          .add("id", DataTypes.StringType)
          .add("status", DataTypes.StringType)
          .add("relevance", DataTypes.DoubleType)
          .add("occupation", OCCUPATION)
          .add("level", DataTypes.StringType)
          .add("tags", DataTypes.createArrayType(TAG))
          .add("text", DataTypes.StringType)
          .add("truncated", DataTypes.BooleanType)
          .add("engine", DataTypes.StringType);

  /// The index and the models of a home folder as one file, the index built first.
  private static Path archive(Path root) throws IOException {
    var home = new Home(root);
    try (var sources = Sources.open(home, Nextrung.DEFAULT_FRAMEWORK)) {
      sources.index(home, Progress.SILENT).close();
    }
    var archive = Files.createTempFile("nextrung-home-", ".zip");
    archive.toFile().deleteOnExit();
    try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (var part : new String[] {"index", "models"}) {
        add(root, root.resolve(part), zip);
      }
    }
    return archive;
  }

  private static void add(Path root, Path folder, ZipOutputStream zip) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(root.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }
}
