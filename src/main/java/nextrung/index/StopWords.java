package nextrung.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.util.IOUtils;

/// English words that say nothing by themselves: the list of Snowball (Porter 2001), which Lucene
/// carries. The index leaves out far fewer words than these; they are for what people read.
public final class StopWords {
  private static final String LIST = "english_stop.txt";
  private static final CharArraySet ENGLISH = read();

  private StopWords() {}

  private static CharArraySet read() {
    try (var list = SnowballFilter.class.getResourceAsStream(LIST)) {
      return WordlistLoader.getSnowballWordSet(IOUtils.requireResourceNonNull(list, LIST));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether a word is one of them, in whatever case and with whatever apostrophe.
  public static boolean contains(String word) {
    return ENGLISH.contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
  }
}
