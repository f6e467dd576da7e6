package nextrung.render;

import java.util.ArrayList;
import java.util.List;
import nextrung.Report.EvidenceEntry;
import nextrung.Report.Quote;
import nextrung.document.Span;

/// Words of the document, made ready to show.
///
/// @param text on one line, see [Plain#quote]
/// @param words the places in the text of the words that carried the match, in their order
record Quotation(String text, List<Span> words) {
  Quotation {
    words = List.copyOf(words);
  }

  /// A part of the text.
  ///
  /// @param carries whether it carried the match
  record Piece(String text, boolean carries) {}

  static Quotation of(Quote quote) {
    return new Quotation(Plain.quote(quote.quote()), List.of());
  }

  static Quotation of(EvidenceEntry evidence) {
    var quote = evidence.quote();
    var line = Plain.of(quote);
    var text = Plain.quote(quote);
    int bullet = line.length() - text.length();
    var words = new ArrayList<Span>();
    for (var word : evidence.words()) {
      int from = word.start() - evidence.start();
      int to = word.end() - evidence.start();
      if (from >= 0 && to <= quote.length()) {
        var plain = Plain.of(quote.substring(from, to));
        int at = line.indexOf(plain, Plain.of(quote.substring(0, from)).length()) - bullet;
        add(words, at, at + plain.length());
      }
    }
    return new Quotation(text, words);
  }

  /// Codes that are taken out of a text may take a word with them.
  private static void add(List<Span> words, int from, int to) {
    int last = words.isEmpty() ? 0 : words.getLast().end();
    if (from >= last && to > from) {
      words.add(new Span(from, to));
    }
  }

  /// The text in its parts.
  List<Piece> pieces() {
    var pieces = new ArrayList<Piece>();
    int at = 0;
    for (var word : words) {
      if (word.start() > at) {
        pieces.add(new Piece(text.substring(at, word.start()), false));
      }
      pieces.add(new Piece(word.of(text), true));
      at = word.end();
    }
    if (at < text.length()) {
      pieces.add(new Piece(text.substring(at), false));
    }
    return pieces;
  }

  /// The same, cut to a width with an ellipsis where it is longer.
  Quotation clip(int width) {
    var cut = Columns.clip(text, width);
    int kept = cut.equals(text) ? text.length() : cut.length() - 1;
    return new Quotation(cut, words.stream().filter(word -> word.end() <= kept).toList());
  }
}
