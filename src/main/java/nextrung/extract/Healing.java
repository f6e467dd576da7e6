package nextrung.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Joins the lines of a page back into the paragraphs they were broken from.
///
/// A line goes on in the next where the next one's first word had no room on it, at the distance
/// that lines of a paragraph have. In a justified block only a full line goes on. Words that were
/// divided at the end of a line become whole again.
final class Healing {
  private static final double SAME_SIZE = 0.12;
  private static final double SAME_LEADING = 1.1;
  private static final double LOOSE_LEADING = 1.3;
  private static final double JUSTIFIED = 0.3;
  private static final int FEWEST_LINES = 3;
  private static final double DIVIDES = 0.03;
  private static final double LOOSEST = 2.2;
  private static final double FARTHEST = 3;
  private static final int LONGEST_ITEM = 30;
  private static final Pattern DIVIDED = Pattern.compile("(?s).*?(\\p{L}+)[-\u2010\u00ad]$");
  private static final Pattern OWN_DASH = Pattern.compile("[\\p{L}\\p{N}][-\u2010–—/]$");
  private static final float NARROW = 0.6f;
  private static final float BROAD = 1.4f;
  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final Pattern CAPITAL_WORD = Pattern.compile("\\p{Lu}{3,}\\b");

  /// Words that no sentence ends with.
  private static final Pattern OPEN_END =
      Pattern.compile(
          "\\s(?:an?|and|as|at|but|by|for|from|her|his|in|into|its|my|of|on|or|our|the|their|to|with"
              + "|your)$");

  private static final Pattern FIRST_WORD = Pattern.compile("^\\s*(\\p{L}*)(.*)", Pattern.DOTALL);
  private static final Pattern COMPOUND = Pattern.compile("\\p{L}+-\\p{L}+");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /// Words that stand before a hyphen of their own. Not those that are as often a syllable, such as
  /// "re" and "in".
  private static final Set<String> PREFIXES =
      Set.of(
          ("all anti check copy cross e entry ex face first follow four full half hand high large"
                  + " life long low mid multi non off one open original part post read second self"
                  + " semi set shelf short sign six story student third three two under up user web"
                  + " well")
              .split(" "));

  private final List<PageLine> lines;
  private final Set<String> compounds = new HashSet<>();
  private final Set<String> words = new HashSet<>();
  private final Map<Integer, List<PageLine>> blocks;
  private final Set<Integer> justified;
  private final Set<Integer> lists;
  private final double leading;
  private final boolean divides;

  private Healing(List<PageLine> lines) {
    this.lines = lines;
    this.leading = leading(lines);
    this.blocks = lines.stream().collect(Collectors.groupingBy(PageLine::block));
    this.justified = blocks(Healing::isJustified);
    this.lists = blocks(Healing::isList);
    this.divides = divides(lines) || !justified.isEmpty();
    for (int i = 0; i < lines.size(); i++) {
      var text = wholeWords(i);
      COMPOUND.matcher(text).results().forEach(found -> compounds.add(found.group()));
      WORD.matcher(text).results().forEach(found -> words.add(found.group()));
    }
  }

  private Set<Integer> blocks(Predicate<List<PageLine>> sort) {
    return blocks.entrySet().stream()
        .filter(block -> sort.test(block.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /// A line without what may be half a word at its ends: it is no witness of itself.
  private String wholeWords(int at) {
    var text = lines.get(at).text().toLowerCase(Locale.ROOT);
    var divided = DIVIDED.matcher(text);
    var whole = divided.matches() ? text.substring(0, divided.start(1)) : text;
    boolean goesOn = at > 0 && DIVIDED.matcher(lines.get(at - 1).text()).matches();
    return goesOn ? FIRST_WORD.matcher(whole).replaceFirst("$2") : whole;
  }

  /// Whether many lines end at the very same place.
  private static boolean isJustified(List<PageLine> block) {
    long full = block.stream().filter(Healing::isFull).count();
    return full >= FEWEST_LINES && full >= JUSTIFIED * block.size();
  }

  /// Whether lines are short and none goes on in the next: a list without bullets, unless it is a
  /// heading that takes several lines.
  private static boolean isList(List<PageLine> block) {
    return block.size() >= FEWEST_LINES
        && block.stream().noneMatch(Healing::isLongOrGoesOn)
        && !block.stream().allMatch(line -> line.isBold() || isCapitals(line));
  }

  private static boolean isLongOrGoesOn(PageLine line) {
    var text = line.text();
    return text.length() > LONGEST_ITEM
        || Character.isLowerCase(text.charAt(0))
        || DIVIDED.matcher(text).matches();
  }

  private static boolean isFull(PageLine line) {
    return line.right() > line.edge() - 0.15f * line.size();
  }

  /// Whether words seem to be divided at the ends of lines: a hyphen there may else be a word's
  /// own.
  private static boolean divides(List<PageLine> lines) {
    long divided = lines.stream().filter(line -> DIVIDED.matcher(line.text()).matches()).count();
    return divided >= FEWEST_LINES && divided >= DIVIDES * lines.size();
  }

  /// Writes the paragraphs of lines in reading order.
  static void write(List<PageLine> lines, Lines out) {
    new Healing(lines).write(out);
  }

  private void write(Lines out) {
    var paragraph = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (i > 0 && !goesOn(i)) {
        out.add(paragraph.toString());
        paragraph.setLength(0);
        if (isSetOff(lines.get(i - 1), line)) {
          out.gap();
        }
      }
      append(paragraph, line.text());
    }
    out.add(paragraph.toString());
  }

  /// The usual distance of lines within paragraphs, in sizes of their font: the smallest that is no
  /// exception.
  private static double leading(List<PageLine> lines) {
    var steps =
        IntStream.range(1, lines.size())
            .filter(i -> lines.get(i).block() == lines.get(i - 1).block())
            .mapToDouble(i -> step(lines.get(i - 1), lines.get(i)))
            .filter(step -> step > 0.8)
            .sorted()
            .toArray();
    int least = Math.max(2, steps.length / 20);
    for (int i = 0; i + least <= steps.length; i++) {
      if (steps[i + least - 1] <= Math.min(1.05 * steps[i], FARTHEST)) {
        return steps[i + least - 1];
      }
    }
    return steps.length == 0 || steps[0] > FARTHEST ? 1.2 : steps[0];
  }

  private static double step(PageLine before, PageLine line) {
    return (line.y() - before.y()) / Math.max(before.size(), line.size());
  }

  private static boolean isSetOff(PageLine before, PageLine line) {
    return before.block() != line.block() || step(before, line) > LOOSEST;
  }

  /// Whether the line at an index continues the one before it.
  private boolean goesOn(int at) {
    var before = lines.get(at - 1);
    var line = lines.get(at);
    if (line.first().isBullet() || isEnded(before, line) || !isSameKind(before, line)) {
      return false;
    }
    boolean sameBlock = before.block() == line.block();
    return isCrowded(before, line)
        && (sameBlock ? isNear(before, line) : isLong(before) && isMidSentence(before, line));
  }

  /// Whether a line is whole because of a date at its own margin or at that of the next, or as an
  /// item of a list.
  private boolean isEnded(PageLine before, PageLine line) {
    return Period.ends(before.text())
        || Period.leads(line.text())
        || (lists.contains(before.block()) && !isMidSentence(before, line));
  }

  /// Whether the first word of a line had no room on the one before it.
  private boolean isCrowded(PageLine before, PageLine line) {
    return justified.contains(before.block())
        ? isFull(before)
        : before.right() + firstWord(line) > before.edge() - 0.3f * before.size();
  }

  /// Whether the distance is that of lines in a paragraph, or a little more within a sentence.
  private boolean isNear(PageLine before, PageLine line) {
    double step = step(before, line);
    return step <= SAME_LEADING * leading
        || (step <= LOOSE_LEADING * leading && isMidSentence(before, line));
  }

  /// Whether the block of a line is a column or page, not a label or a heading.
  private boolean isLong(PageLine line) {
    return blocks.getOrDefault(line.block(), List.of()).size() >= FEWEST_LINES;
  }

  private static boolean isSameKind(PageLine before, PageLine line) {
    boolean sameSize = Math.abs(before.size() - line.size()) <= SAME_SIZE * before.size();
    boolean divided = DIVIDED.matcher(before.text()).matches();
    boolean capitals = isCapitals(before);
    return sameSize
        && (before.isBold() == line.isBold() || isMidSentence(before, line))
        && (divided
            || capitals == isCapitals(line)
            || (capitals && CAPITAL_WORD.matcher(line.text()).lookingAt()));
  }

  private static boolean isCapitals(PageLine line) {
    var text = line.text();
    return text.chars().anyMatch(Character::isUpperCase)
        && text.chars().noneMatch(Character::isLowerCase);
  }

  /// Whether a sentence runs on from one column or page to the next.
  private static boolean isMidSentence(PageLine before, PageLine line) {
    var text = before.text();
    return !text.matches("(?s).*[.!?:;]$")
        && (Character.isLowerCase(line.text().charAt(0)) || OPEN_END.matcher(text).find());
  }

  /// The room that a line's first word and a space before it would take.
  private static float firstWord(PageLine line) {
    var text = line.first().text().strip();
    var word = BLANK.split(text, 2)[0];
    return line.first().width() * (breadth(word) + breadth(" ")) / breadth(text + " ");
  }

  /// How broad letters are in most fonts, compared with each other.
  private static float breadth(String text) {
    return (float) text.chars().mapToDouble(Healing::breadth).sum();
  }

  private static double breadth(int letter) {
    if ("ijlt.,:;'’|!() ".indexOf(letter) >= 0) {
      return NARROW;
    }
    return Character.isUpperCase(letter) || "mw—".indexOf(letter) >= 0 ? BROAD : 1;
  }

  private void append(StringBuilder paragraph, String line) {
    var divided = DIVIDED.matcher(paragraph);
    var first = FIRST_WORD.matcher(line);
    if (divided.matches() && first.matches() && startsLower(first.group(1))) {
      if (!keepsHyphen(divided.group(1), first.group(1))) {
        paragraph.setLength(paragraph.length() - 1);
      }
    } else if (!paragraph.isEmpty() && !OWN_DASH.matcher(paragraph).find()) {
      paragraph.append(' ');
    }
    paragraph.append(line);
  }

  private static boolean startsLower(String word) {
    return !word.isEmpty() && Character.isLowerCase(word.charAt(0));
  }

  private boolean keepsHyphen(String before, String after) {
    var left = before.toLowerCase(Locale.ROOT);
    if (words.contains(left + after)) {
      return false;
    }
    return !divides
        || compounds.contains(left + "-" + after)
        || PREFIXES.contains(left)
        || (words.contains(after) && left.length() > 2);
  }
}
