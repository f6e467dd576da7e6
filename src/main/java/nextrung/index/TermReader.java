package nextrung.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nextrung.document.Span;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Reads the terms of texts: stems and trade concepts. A concept starts with `§`, a mere hint at
/// one with `§?`. Safe for use by several threads.
public final class TermReader implements Closeable {
  private final TradeAnalyzer analyzer;

  public TermReader(TradeVocabulary vocabulary) {
    this.analyzer = new TradeAnalyzer(vocabulary);
  }

  /// A term with the words of a text that it comes from.
  public record PlacedTerm(String term, Span place) {}

  /// The terms of a text, sorted, without repeats.
  public Set<String> terms(String text) {
    var terms = new TreeSet<String>();
    analyze(text, (term, start, end) -> terms.add(term));
    return terms;
  }

  /// The terms of a text where they stand, in its order. A trade concept stands where its whole
  /// phrase does.
  List<PlacedTerm> placedTerms(String text) {
    var terms = new ArrayList<PlacedTerm>();
    analyze(text, (term, start, end) -> terms.add(new PlacedTerm(term, new Span(start, end))));
    return terms;
  }

  /// Takes one term with its offsets in the text.
  private interface Terms {
    void take(String term, int start, int end);
  }

  private void analyze(String text, Terms terms) {
    try (TokenStream tokens = analyzer.tokenStream(Fields.TEXT, new StringReader(text))) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      var place = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.take(term.toString(), place.startOffset(), place.endOffset());
      }
      tokens.end();
    } catch (IOException e) {
      throw new IndexException("the text could not be analysed", e);
    }
  }

  @Override
  public void close() {
    analyzer.close();
  }
}
