import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nextrung.Home;
import nextrung.OccupationReader;
import nextrung.document.Kind;
import nextrung.document.SourceDocument;
import nextrung.index.OccupationIndex;
import nextrung.index.OccupationIndex.Line;
import nextrung.index.OccupationIndexWriter;
import nextrung.index.Progress;

/// How well one index over many frameworks tells the occupation: the share of texts whose own
/// occupation is named first, and how often the graph of vectors finds what comparing with every
/// vector finds. Builds the index in `target/occupations` where it is missing.
///
/// `java -cp "target/nextrung/lib/*" src/build/OccupationCheck.java FRAMEWORKS TEXTS.ndjson`, with
/// what `Frameworks.java` makes
///
/// With a number behind it only so many frameworks are taken, and what is printed is the processor
/// time of one text, which other work on the machine hardly moves.
final class OccupationCheck {
  private static final int NAMED = 5;
  private static final int TOP = 10;

  private OccupationCheck() {}

  private record Text(String soc, List<Line> lines) {}

  public static void main(String[] args) throws IOException {
    int count = args.length > 2 ? Integer.parseInt(args[2]) : Integer.MAX_VALUE;
    try (var reader = OccupationReader.open(new Home(Path.of(".")))) {
      var writer =
          new OccupationIndexWriter(
              Path.of("target/occupations"), reader.encoder(), Progress.SILENT);
      var place = writer.build(frameworks(Path.of(args[0]), count));
      var texts = texts(Path.of(args[1]), reader);
      if (args.length > 2) {
        printTime(place, Path.of(args[1]), reader);
        return;
      }
      System.out.printf(
          "opened first in                            %.0f ms, again in %.0f ms%n",
          opening(place), opening(place));
      try (var index = OccupationIndex.open(place)) {
        print(index, texts);
      }
    }
  }

  /// In milliseconds. The first in a process also loads Lucene.
  private static double opening(Path place) {
    long start = System.nanoTime();
    try (var index = OccupationIndex.open(place)) {
      return (System.nanoTime() - start) / 1e6;
    }
  }

  /// The texts twice: the first round warms up.
  private static void printTime(Path place, Path file, OccupationReader reader) throws IOException {
    try (var index = OccupationIndex.open(place)) {
      long start = processorTime();
      var texts = texts(file, reader);
      long encoded = processorTime();
      texts.forEach(text -> index.occupations(text.lines(), NAMED));
      long warm = processorTime();
      texts.forEach(text -> index.occupations(text.lines(), NAMED));
      long done = processorTime();
      double each = 1e6 * texts.size();
      System.out.printf(
          "%,d statements: encoding %.1f ms a text, looking up %.1f ms, together %.1f ms%n",
          index.size(),
          (encoded - start) / each,
          (done - warm) / each,
          (encoded - start + done - warm) / each);
    }
  }

  private static long processorTime() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static List<Path> frameworks(Path folder, int count) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().limit(count).toList();
    }
  }

  private static List<Text> texts(Path file, OccupationReader reader) throws IOException {
    var json = new ObjectMapper();
    var texts = new ArrayList<Text>();
    for (var line : Files.readAllLines(file)) {
      var text = json.readTree(line);
      var document = SourceDocument.of("text", Kind.CV, text.path("text").asText());
      texts.add(new Text(text.path("soc").asText(), reader.lines(document)));
    }
    return texts;
  }

  private static void print(OccupationIndex index, List<Text> texts) {
    int first = 0;
    int among = 0;
    long agreed = 0;
    long lines = 0;
    for (var text : texts) {
      var named = index.occupations(text.lines(), NAMED).stream().map(c -> c.soc()).toList();
      first += named.indexOf(text.soc()) == 0 ? 1 : 0;
      among += named.contains(text.soc()) ? 1 : 0;
      for (var line : text.lines()) {
        var exact = new HashSet<>(index.nearestExactly(line.vector(), TOP));
        exact.retainAll(index.nearest(line.vector(), TOP));
        agreed += exact.size();
        lines++;
      }
    }
    System.out.printf(
        """
        statements                                 %,d
        texts                                      %d, %d lines
        their occupation first                     %d, %.1f %%
        among the first %d                          %d, %.1f %%
        top %d by the graph and by all vectors      %.2f %% the same
        """,
        index.size(),
        texts.size(),
        lines,
        first,
        100.0 * first / texts.size(),
        NAMED,
        among,
        100.0 * among / texts.size(),
        TOP,
        100.0 * agreed / (lines * TOP));
  }
}
