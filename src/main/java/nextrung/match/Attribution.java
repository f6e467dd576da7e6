package nextrung.match;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nextrung.document.Segment;
import nextrung.document.Span;
import nextrung.encode.WordShares;
import nextrung.framework.StatementId;
import nextrung.index.StatementIndex;
import nextrung.index.StopWords;

/// Which words of a segment carried its matches.
///
/// The heads of the first pass are linear in the vector of a segment and in its terms, and the
/// vector is a sum over words. So their logit of a statement is exactly a constant and one share
/// for each word. [Context] is not linear, and what it adds is not given to words.
public final class Attribution {
  private static final int MOST = 5;

  /// What carries less than this part of what the strongest word carries is not named.
  private static final double LEAST = 0.5;

  private final FirstPass firstPass;
  private final List<Word> words;

  private Attribution(FirstPass firstPass, List<Word> words) {
    this.firstPass = firstPass;
    this.words = words;
  }

  /// A word that can be named, with its part in the features of its segment.
  ///
  /// @param place where it stands in the document, without the marks around it
  private record Word(Span place, Features features) {}

  /// A word with its share in the logit of a statement.
  private record Share(Word word, double value) {}

  /// Takes a segment apart.
  ///
  /// @param shares of the words that were read
  static Attribution of(
      FirstPass firstPass, StatementIndex index, Segment segment, WordShares shares) {
    var text = segment.plain();
    var features = firstPass.features().ofWords(shares.words(), index.placedTerms(text));
    var read = shares.words().stream().map(share -> share.word().of(text)).toList();
    var places = WordPlaces.of(read, segment);
    var words =
        IntStream.range(0, read.size())
            .boxed()
            .flatMap(i -> places.get(i).map(place -> new Word(place, features.get(i))).stream())
            .filter(word -> !StopWords.contains(text(segment, word.place())))
            .toList();
    return new Attribution(firstPass, words);
  }

  private static String text(Segment segment, Span place) {
    int start = segment.span().start();
    return segment.text().substring(place.start() - start, place.end() - start);
  }

  /// The words that carried the match with a statement, in the order of the text: at most five, and
  /// none that says nothing by itself. Where no word speaks for the statement, none.
  public List<Span> words(StatementId statement) {
    var shares = shares(statement);
    double greatest = shares.stream().mapToDouble(Share::value).max().orElse(0);
    return shares.stream()
        .filter(share -> share.value() > 0 && share.value() >= LEAST * greatest)
        .sorted(Comparator.comparingDouble(Share::value).reversed())
        .limit(MOST)
        .map(share -> share.word().place())
        .sorted(Comparator.comparingInt(Span::start))
        .toList();
  }

  private List<Share> shares(StatementId statement) {
    int head = firstPass.layout().number(statement);
    return words.stream()
        .map(word -> new Share(word, firstPass.heads().share(word.features(), head)))
        .toList();
  }
}
