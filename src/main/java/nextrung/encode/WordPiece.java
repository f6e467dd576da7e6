package nextrung.encode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nextrung.document.Span;

/// The uncased WordPiece tokenizer of BERT (Devlin et al. 2019; greedy longest match after Wu et
/// al. 2016). Control tokens typed in a text, such as `[CLS]`, are plain text here.
final class WordPiece {
  private static final int MAX_WORD = 100;
  private static final Pattern WORD = Pattern.compile("[^\\t\\n\\r\\p{Zs}]+");

  private final Map<String, Integer> ids;
  private final int unknown;
  private final int start;
  private final int end;

  private WordPiece(Map<String, Integer> ids) {
    this.ids = ids;
    this.unknown = id("[UNK]");
    this.start = id("[CLS]");
    this.end = id("[SEP]");
  }

  /// Opens a vocabulary: one token a line, its id the line number from 0.
  static WordPiece open(Path vocabulary) throws IOException {
    var ids = new HashMap<String, Integer>();
    int line = 0;
    for (var token : Files.readAllLines(vocabulary)) {
      ids.putIfAbsent(token, line++);
    }
    return new WordPiece(ids);
  }

  private int id(String token) {
    var id = ids.get(token);
    if (id == null) {
      throw new IllegalArgumentException("the vocabulary has no " + token);
    }
    return id;
  }

  /// Token ids between the start and the end mark.
  ///
  /// @param limit the greatest number of ids, marks included, at least 2
  long[] encode(String text, int limit) {
    var pieces = new ArrayList<Integer>();
    pieces.add(start);
    for (var word : words(text)) {
      addPieces(word, pieces);
      if (pieces.size() >= limit - 1) {
        break;
      }
    }
    var kept = pieces.subList(0, Math.min(pieces.size(), limit - 1));
    kept.add(end);
    return kept.stream().mapToLong(Integer::longValue).toArray();
  }

  /// The words of a text as blanks part them. No token reaches from one into the next: the tokens
  /// of a text are those of its words, one after the other.
  static Stream<Span> blankSeparated(String text) {
    return WORD.matcher(text).results().map(word -> new Span(word.start(), word.end()));
  }

  /// How many tokens a text takes, without marks.
  int count(String text) {
    var pieces = new ArrayList<Integer>();
    words(text).forEach(word -> addPieces(word, pieces));
    return pieces.size();
  }

  private void addPieces(String word, List<Integer> pieces) {
    var found = new ArrayList<Integer>();
    int from = word.length() > MAX_WORD ? -1 : 0;
    while (from >= 0 && from < word.length()) {
      from = addLongest(word, from, found);
    }
    if (from < 0) {
      pieces.add(unknown);
    } else {
      pieces.addAll(found);
    }
  }

  /// Adds the longest piece that starts at an offset and returns where it ends, or -1.
  private int addLongest(String word, int from, List<Integer> found) {
    for (int to = word.length(); to > from; to--) {
      var id = ids.get((from == 0 ? "" : "##") + word.substring(from, to));
      if (id != null) {
        found.add(id);
        return to;
      }
    }
    return -1;
  }

  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    normalize(text)
        .codePoints()
        .forEach(c -> {
          boolean alone = isPunctuation(c) || Character.isIdeographic(c);
          if (alone || isSpace(c)) {
            flush(word, words);
          }
          if (alone) {
            words.add(Character.toString(c));
          } else if (!isSpace(c) && !isDropped(c)) {
            word.appendCodePoint(c);
          }
        });
    flush(word, words);
    return words;
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /// Lower case without accents.
  private static String normalize(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
  }

  private static boolean isSpace(int c) {
    return c == '\t' || c == '\n' || c == '\r' || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  private static boolean isDropped(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> c == 0xFFFD;
    };
  }

  private static boolean isPunctuation(int c) {
    if (c < 128) {
      return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}
