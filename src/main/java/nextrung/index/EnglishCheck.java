package nextrung.index;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/// Tells English from other languages by counting function words (the stop lists that Lucene
/// carries): cheap, and sure enough for texts of more than a few lines.
public final class EnglishCheck {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final int TOO_SHORT = 12;

  /// A foreign list must win by this factor, as names and places carry foreign words.
  private static final double MARGIN = 1.5;

  private static final Set<String> ENGLISH = set(EnglishAnalyzer.getDefaultStopSet());
  private static final List<Set<String>> OTHERS =
      List.of(
          set(CzechAnalyzer.getDefaultStopSet()),
          set(DanishAnalyzer.getDefaultStopSet()),
          set(GermanAnalyzer.getDefaultStopSet()),
          set(SpanishAnalyzer.getDefaultStopSet()),
          set(FinnishAnalyzer.getDefaultStopSet()),
          set(FrenchAnalyzer.getDefaultStopSet()),
          set(HungarianAnalyzer.getDefaultStopSet()),
          set(ItalianAnalyzer.getDefaultStopSet()),
          set(DutchAnalyzer.getDefaultStopSet()),
          set(NorwegianAnalyzer.getDefaultStopSet()),
          set(PortugueseAnalyzer.getDefaultStopSet()),
          set(RomanianAnalyzer.getDefaultStopSet()),
          set(SwedishAnalyzer.getDefaultStopSet()),
          set(TurkishAnalyzer.getDefaultStopSet()));

  private EnglishCheck() {}

  /// Whether a text may be English; a text of a dozen words or fewer always may.
  public static boolean mayBeEnglish(String text) {
    var words =
        WORD.matcher(text.toLowerCase(Locale.ROOT))
            .results()
            .limit(5_000)
            .map(match -> match.group())
            .toList();
    if (words.size() <= TOO_SHORT) {
      return true;
    }
    double english = share(words, ENGLISH);
    double other = OTHERS.stream().mapToDouble(stops -> share(words, stops)).max().orElse(0);
    return isLatin(text) && other <= Math.max(0.1, MARGIN * english);
  }

  private static double share(List<String> words, Set<String> stops) {
    return words.stream().filter(stops::contains).count() / (double) words.size();
  }

  private static boolean isLatin(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    return latin * 2 >= letters;
  }

  private static Set<String> set(CharArraySet stops) {
    return stops.stream()
        .map(word -> new String((char[]) word))
        .collect(Collectors.toUnmodifiableSet());
  }
}
