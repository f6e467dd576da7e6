import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nextrung.Home;
import nextrung.Nextrung;
import nextrung.Nextrung.Sources;
import nextrung.document.Kind;
import nextrung.document.SourceDocument;
import nextrung.encode.Encoder;
import nextrung.encode.OnnxEncoder;
import nextrung.index.OccupationIndex;
import nextrung.index.OccupationIndex.Line;
import nextrung.index.OccupationIndexWriter;
import nextrung.index.Progress;
import nextrung.index.StatementIndex;
import nextrung.match.Matcher;

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
    var home = new Home(Path.of("."));
    try (var sources = Sources.open(home, Nextrung.DEFAULT_FRAMEWORK);
        var own = sources.index(home, Progress.SILENT);
        var encoder = OnnxEncoder.open(home.genericEncoder())) {
      var writer =
          new OccupationIndexWriter(Path.of("target/occupations"), encoder, Progress.SILENT);
      int count = args.length > 2 ? Integer.parseInt(args[2]) : Integer.MAX_VALUE;
      var place = writer.build(frameworks(Path.of(args[0]), count));
      var texts = texts(Path.of(args[1]), sources, encoder, own);
      if (args.length > 2) {
        printTime(place, Path.of(args[1]), sources, encoder, own);
        return;
      }
      long start = System.nanoTime();
      try (var index = OccupationIndex.open(place)) {
        double opening = (System.nanoTime() - start) / 1e6;
        print(index, texts, opening);
      }
    }
  }

  /// The texts twice: the first round warms up.
  private static void printTime(
      Path place, Path file, Sources sources, Encoder encoder, StatementIndex own)
      throws IOException {
    try (var index = OccupationIndex.open(place)) {
      long start = processorTime();
      var texts = texts(file, sources, encoder, own);
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

  private static List<Text> texts(Path file, Sources sources, Encoder encoder, StatementIndex own)
      throws IOException {
    var json = new ObjectMapper();
    var texts = new ArrayList<Text>();
    for (var line : Files.readAllLines(file)) {
      var text = json.readTree(line);
      var document = SourceDocument.of("text", Kind.CV, text.path("text").asText());
      var lines =
          Matcher.encode(encoder, own, sources.segmenter().segments(document)).stream()
              .map(segment -> new Line(segment.terms(), segment.vector()))
              .toList();
      texts.add(new Text(text.path("soc").asText(), lines));
    }
    return texts;
  }

  private static void print(OccupationIndex index, List<Text> texts, double opening) {
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
        opened in                                  %.0f ms, in a process that has just started
        texts                                      %d, %d lines
        their occupation first                     %d, %.1f %%
        among the first %d                          %d, %.1f %%
        top %d by the graph and by all vectors      %.2f %% the same
        """,
        index.size(),
        opening,
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
