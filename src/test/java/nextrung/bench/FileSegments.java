package nextrung.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nextrung.Home;
import nextrung.document.Headings;
import nextrung.document.Kind;
import nextrung.document.Masking;
import nextrung.document.Segment;
import nextrung.document.Segmenter;
import nextrung.document.SourceDocument;
import nextrung.extract.Extraction;
import nextrung.extract.Extractor;

/// How many files are cut into the very segments of the plain text that they were made from, with
/// the same headings and sections; marks around a line do not count.
///
/// Its argument is a folder filled by `src/test/files/make.py`. It needs no models, and names each
/// file that is cut otherwise.
public final class FileSegments {
  private static final int ATTEMPTS = 5;
  private static final Pattern MARKS = Pattern.compile("^[^\\p{L}\\p{N}]+|[=#*_ -]+$");

  private final Segmenter segmenter;
  private final Extractor extractor;

  private FileSegments(Segmenter segmenter, Extractor extractor) {
    this.segmenter = segmenter;
    this.extractor = extractor;
  }

  public static void main(String[] args) throws IOException {
    var home = new Home(Path.of(""));
    var segmenter = new Segmenter(Headings.open(home.headings()), Masking.open(home.masking()));
    try (var extractor = Extractor.pooled(1, 1);
        var files = Files.list(Path.of(args[0]))) {
      new FileSegments(segmenter, extractor).compare(files.sorted().toList());
    }
  }

  private void compare(List<Path> files) throws IOException {
    Map<String, int[]> tallies = new TreeMap<>();
    for (var text : files.stream().filter(file -> file.toString().endsWith(".txt")).toList()) {
      var stem = text.getFileName().toString().replaceFirst("txt$", "");
      var plain = segments(text);
      for (var file : files) {
        var name = file.getFileName().toString();
        if (name.startsWith(stem) && !file.equals(text)) {
          boolean same = segments(file).equals(plain);
          var tally = tallies.computeIfAbsent(name.substring(stem.length()), sort -> new int[2]);
          tally[0] += same ? 1 : 0;
          tally[1]++;
          System.out.print(same ? "" : name + "\n");
        }
      }
    }
    tallies.forEach((sort, tally) ->
        System.out.printf("%-12s %4d of %4d files cut alike%n", sort, tally[0], tally[1]));
  }

  private List<String> segments(Path file) throws IOException {
    var document = SourceDocument.of("file", Kind.CV, text(file));
    return segmenter.segments(document).stream().map(FileSegments::line).toList();
  }

  private static String line(Segment segment) {
    var words = MARKS.matcher(segment.plain()).replaceAll("");
    return segment.section().key() + (segment.heading() ? " heading: " : ": ") + words;
  }

  /// The text of a file. Where the machine is so busy that its parser is stopped for taking too
  /// long, it is asked again.
  private String text(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (extractor.extract(bytes) instanceof Extraction.Text found) {
        return found.text();
      }
    }
    throw new IOException("[%s] gave no text".formatted(file.getFileName()));
  }
}
