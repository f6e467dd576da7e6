package nextrung.bench;

import java.io.IOException;
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

/// How many files are cut into the very segments of the plain text that they were made from, with
/// the same headings and sections; marks around a line do not count.
///
/// Its argument is a folder filled by `src/test/files/make.py`. It needs no models, and names each
/// file that is cut otherwise.
public final class FileSegments {
  private static final Pattern MARKS = Pattern.compile("^[^\\p{L}\\p{N}]+|[=#*_ -]+$");

  private final Segmenter segmenter;
  private final MadeFiles files;

  private FileSegments(Segmenter segmenter, MadeFiles files) {
    this.segmenter = segmenter;
    this.files = files;
  }

  public static void main(String[] args) throws IOException {
    var home = new Home(Path.of(""));
    var segmenter = new Segmenter(Headings.open(home.headings()), Masking.open(home.masking()));
    try (var files = MadeFiles.in(Path.of(args[0]))) {
      new FileSegments(segmenter, files).compare();
    }
  }

  private void compare() throws IOException {
    Map<String, int[]> tallies = new TreeMap<>();
    for (var original : files.originals()) {
      var plain = segments(original.file());
      for (var copy : original.copies().entrySet()) {
        boolean same = segments(copy.getValue()).equals(plain);
        var tally = tallies.computeIfAbsent(copy.getKey(), sort -> new int[2]);
        tally[0] += same ? 1 : 0;
        tally[1]++;
        System.out.print(same ? "" : copy.getValue() + "\n");
      }
    }
    tallies.forEach((sort, tally) ->
        System.out.printf("%-12s %4d of %4d files cut alike%n", sort, tally[0], tally[1]));
  }

  private List<String> segments(Path file) throws IOException {
    var document = SourceDocument.of("file", Kind.CV, files.text(file));
    return segmenter.segments(document).stream().map(FileSegments::line).toList();
  }

  private static String line(Segment segment) {
    var words = MARKS.matcher(segment.plain()).replaceAll("");
    return segment.section().key() + (segment.heading() ? " heading: " : ": ") + words;
  }
}
