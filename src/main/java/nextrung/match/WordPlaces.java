package nextrung.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nextrung.document.Segment;
import nextrung.document.Span;

/// Where the words that were read stand in the document. What is read of a segment may differ from
/// its text in a word here and there; those words stand nowhere. The others are found as the
/// longest common subsequence of words (Wagner and Fischer 1974), whatever marks are around or in
/// them.
final class WordPlaces {
  private static final Pattern WORD = Pattern.compile("[^\\s\\p{Z}]+");
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern CORE = Pattern.compile("[\\p{L}\\p{N}](?:.*[\\p{L}\\p{N}])?");

  /// More words than a model reads at once.
  private static final int MOST = 256;

  private final List<String> read;
  private final List<MatchResult> written;
  private final List<String> bare;
  private final int[][] common;

  private WordPlaces(List<String> read, List<MatchResult> written) {
    this.read = read.stream().map(WordPlaces::bare).toList();
    this.written = written;
    this.bare = written.stream().map(word -> bare(word.group())).toList();
    this.common = new int[read.size() + 1][written.size() + 1];
    for (int i = read.size() - 1; i >= 0; i--) {
      for (int j = written.size() - 1; j >= 0; j--) {
        common[i][j] =
            isSame(i, j) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
  }

  /// One place a word that was read, without the marks around it; none for a mark alone.
  static List<Optional<Span>> of(List<String> read, Segment segment) {
    var written = WORD.matcher(segment.text()).results().limit(MOST).toList();
    return new WordPlaces(read, written).places(segment.span().start());
  }

  private static String bare(String word) {
    var letters = MARKS.matcher(word).replaceAll("");
    return letters.isEmpty() ? word : letters;
  }

  private boolean isSame(int i, int j) {
    return read.get(i).equals(bare.get(j));
  }

  private List<Optional<Span>> places(int start) {
    var places = new ArrayList<Optional<Span>>();
    int j = 0;
    for (int i = 0; i < read.size(); i++) {
      while (common[i][j] > common[i + 1][j] && !isSame(i, j)) {
        j++;
      }
      boolean found = common[i][j] > common[i + 1][j];
      places.add(found ? core(written.get(j++), start) : Optional.empty());
    }
    return places;
  }

  private static Optional<Span> core(MatchResult word, int start) {
    var core = CORE.matcher(word.group());
    return core.find()
        ? Optional.of(
            new Span(start + word.start() + core.start(), start + word.start() + core.end()))
        : Optional.empty();
  }
}
