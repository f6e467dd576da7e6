package nextrung.extract;

import java.util.List;
import java.util.regex.Pattern;

/// Years and spans of time, as they stand at the margin of a CV.
final class Period {
  private static final int LONGEST = 40;
  private static final String YEAR = "\\b(?:19|20)[0-9]{2}\\b";
  private static final String OPEN = "(?:to|until|till|now|present|current|ongoing|today|date)";
  private static final Pattern HAS_YEAR = Pattern.compile(YEAR);
  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)[^\\p{L}\\p{N}]*+(?:\\b(?:"
              + OPEN
              + "|since|from|spring|summer|autumn|fall|winter|years?|yrs?|months?|mos?"
              + "|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
              + "|[0-9]{1,4})\\b[^\\p{L}\\p{N}]*+)++");
  private static final Pattern FURTHER = Pattern.compile("(?i)[-–—]|" + OPEN + "\\b");
  private static final Pattern UNENDED = Pattern.compile("(?i).*(?:[-–—]|\\bto)");
  private static final Pattern LAST =
      Pattern.compile("(?i).*(?:" + YEAR + "|\\b(?:now|present|current|ongoing|today|date))\\)?");

  private Period() {}

  /// Whether a text is nothing but a span of time, and the start of one.
  static boolean is(String text) {
    return isPart(text)
        && HAS_YEAR.matcher(text).find()
        && !FURTHER.matcher(text.strip()).lookingAt();
  }

  /// Whether a text is a span of time, or a piece of one.
  static boolean isPart(String text) {
    return text.length() <= LONGEST && WORDS.matcher(text).matches();
  }

  /// Whether texts below each other are spans of time, some of them perhaps on two lines.
  static boolean areAll(List<String> texts) {
    return !texts.isEmpty() && is(texts.getFirst()) && texts.stream().allMatch(Period::isPart);
  }

  /// Whether a text begins a span of time where another stands above it.
  static boolean isNext(String before, String text) {
    return is(text) && !UNENDED.matcher(before.strip()).matches();
  }

  /// Whether a line begins with a span of time before a tab.
  static boolean leads(String line) {
    int tab = line.indexOf('\t');
    return tab > 0 && is(line.substring(0, tab));
  }

  /// Whether a line ends with one behind a tab.
  static boolean ends(String line) {
    var end = line.substring(line.lastIndexOf('\t') + 1);
    return end.length() < line.length() && end.length() <= LONGEST && LAST.matcher(end).matches();
  }
}
