package nextrung.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/// English analysis in which a phrase of the trade also stands for its concept and for the words in
/// which the statements speak of it: "Koha" is found where a statement says "library management
/// software". A phrase with an everyday meaning too only hints at its concept.
final class TradeAnalyzer extends Analyzer {
  /// Starts a token that stands for a concept; no tokenizer produces it from a text.
  static final String CONCEPT = "§";

  /// Starts a token for a concept that a word may stand for, or may not.
  static final String HINT = "§?";

  private final SynonymMap synonyms;

  TradeAnalyzer(TradeVocabulary vocabulary) {
    this.synonyms = synonyms(vocabulary);
  }

  private static SynonymMap synonyms(TradeVocabulary vocabulary) {
    try (var words = words()) {
      var builder = new SynonymMap.Builder(true);
      for (var concept : vocabulary.concepts()) {
        var meaning = new CharsRef(CONCEPT + concept.key());
        var preferred = phrase(words, concept.preferred());
        for (var variant : concept.variants()) {
          var input = phrase(words, variant);
          add(builder, input, meaning);
          add(builder, input, preferred);
        }
        var hint = new CharsRef(HINT + concept.key());
        for (var variant : concept.ambiguous()) {
          add(builder, phrase(words, variant), hint);
        }
      }
      return builder.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(SynonymMap.Builder builder, CharsRef input, CharsRef output) {
    if (input.length > 0 && output.length > 0 && !input.equals(output)) {
      builder.add(input, output, true);
    }
  }

  /// The stems of a phrase, joined as the synonym map wants them.
  private static CharsRef phrase(Analyzer words, String phrase) throws IOException {
    var joined = new CharsRefBuilder();
    try (var tokens = words.tokenStream("", new StringReader(phrase))) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        if (joined.length() > 0) {
          joined.append(SynonymMap.WORD_SEPARATOR);
        }
        joined.append(term.buffer(), 0, term.length());
      }
      tokens.end();
    }
    return joined.toCharsRef();
  }

  private static Analyzer words() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        var source = new StandardTokenizer();
        return new TokenStreamComponents(source, stems(source));
      }
    };
  }

  private static TokenStream stems(TokenStream source) {
    var stops = new CharArraySet(EnglishAnalyzer.getDefaultStopSet(), true);
    var lower = new LowerCaseFilter(new EnglishPossessiveFilter(source));
    return new PorterStemFilter(new StopFilter(lower, stops));
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    var source = new StandardTokenizer();
    var stems = stems(source);
    // An empty synonym map is refused by the filter.
    return new TokenStreamComponents(
        source,
        synonyms.fst == null
            ? stems
            : new FlattenGraphFilter(new SynonymGraphFilter(stems, synonyms, true)));
  }
}
