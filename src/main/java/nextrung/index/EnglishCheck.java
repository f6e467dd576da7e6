package nextrung.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private static final int ASCII = 128;

  /// A foreign list must win by this factor, as names and places carry foreign words.
  private static final double MARGIN = 1.5;

  /// English first.
  private static final List<Set<String>> LANGUAGES =
      List.of(
          set(EnglishAnalyzer.getDefaultStopSet()),
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

  /// The languages that have a function word, by their numbers.
  private static final Map<String, List<Integer>> LANGUAGES_OF = languagesOf();

  private EnglishCheck() {}

  private static Map<String, List<Integer>> languagesOf() {
    var all = new HashMap<String, List<Integer>>();
    for (int i = 0; i < LANGUAGES.size(); i++) {
      int language = i;
      LANGUAGES
          .get(i)
          .forEach(word -> all.computeIfAbsent(word, w -> new ArrayList<>()).add(language));
    }
    return all;
  }

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
    var counts = functionWords(words);
    double english = counts[0] / (double) words.size();
    double other = Arrays.stream(counts).skip(1).max().orElse(0) / (double) words.size();
    return isLatin(text) && other <= Math.max(0.1, MARGIN * english);
  }

  /// How many of the words each language has for function words, by its number.
  private static int[] functionWords(List<String> words) {
    var counts = new int[LANGUAGES.size()];
    words.forEach(
        word -> LANGUAGES_OF.getOrDefault(word, List.of()).forEach(language -> counts[language]++));
    return counts;
  }

  private static boolean isLatin(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints().filter(Character::isLetter).filter(EnglishCheck::isLatin).count();
    return latin * 2 >= letters;
  }

  private static boolean isLatin(int letter) {
    return letter < ASCII || Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
  }

  private static Set<String> set(CharArraySet stops) {
    return stops.stream()
        .map(word -> new String((char[]) word))
        .collect(Collectors.toUnmodifiableSet());
  }
}
