package nextrung.document;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Cuts a text into segments: every line by itself, sentences within a line, and the [Clauses] of a
/// sentence. A line that was wrapped counts as one with its continuation. A bullet or list number
/// stays with its text; lines without at least two letters or digits are left out.
public final class Segmenter {
  private static final Pattern LIST_NUMBER = Pattern.compile(ListSign.NUMBER + "\\s+");
  private static final Pattern BULLET =
      Pattern.compile("\\s*(?:[%s]|%s)\\s+".formatted(ListSign.SIGNS, ListSign.NUMBER));
  private static final Pattern GOES_ON = Pattern.compile("\\s*\\p{Ll}(?!\\S{0,80}@)");

  /// What ends a line besides its usual ends, with or without a return in front.
  private static final GuardedPattern OTHER_LINE_END =
      GuardedPattern.of("\\r(?!\\r?\\n)|[\\x0B\\x85\\u2028\\u2029]");

  private static final Pattern FINISHED = Pattern.compile("[.!?:;][\"'”’)\\]]*\\s*$");
  private static final int SHORTEST_WRAPPED = 45;

  /// Longer than any that models have learned from, in characters.
  private static final int LONGEST = 1250;

  /// About as much as the encoder takes in.
  private static final int PIECE = 550;

  private static final double FEW = 0.05;
  private static final double MANY = 0.3;

  /// Name, address and telephone stand among so many segments at the head of a document.
  private static final int TOP = 6;

  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}|(?:\\p{L}\\.)+\\p{L}");
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          ("mr mrs ms mx dr prof rev sr jr st fr hon gen col sgt lt capt e.g i.e cf vs viz approx"
                  + " ca incl excl no nos vol vols ed eds p pp ch fig dept univ assoc asst assn"
                  + " govt admin mgmt mgr dir coord jan feb mar apr jun jul aug sep sept oct nov"
                  + " dec mon tue tues wed thu thur thurs fri sat sun")
              .split(" "));

  private final Headings headings;
  private final Masking masking;

  /// @param masking what is not to be read
  public Segmenter(Headings headings, Masking masking) {
    this.headings = headings;
    this.masking = masking;
  }

  /// What is not to be read.
  public Masking masking() {
    return masking;
  }

  /// The segments of a document in the order of its text; none overlap.
  public List<Segment> segments(SourceDocument document) {
    return new Cutting(document.text()).segments();
  }

  /// One document being cut.
  private final class Cutting {
    private final String source;

    /// The source with a line feed for every other end of a line, place by place.
    private final String text;

    private final boolean capitals;
    private final int width;
    private final List<Segment> found = new ArrayList<>();
    private Section section = Section.CONTACT;

    Cutting(String source) {
      this.source = source;
      this.text = OTHER_LINE_END.replaceAll(source, "\n");
      this.capitals = isInCapitals(text);
      this.width = capitals ? width(text.lines().toList()) : 0;
    }

    List<Segment> segments() {
      int start = 0;
      while (start < text.length()) {
        int end = wrappedLineEnd(start);
        strip(start, end).ifPresent(this::line);
        start = end + 1;
      }
      return found;
    }

    /// Where a line ends, its continuations included.
    private int wrappedLineEnd(int start) {
      int end = lineEnd(start);
      boolean bullet = BULLET.matcher(text.substring(start, end)).lookingAt();
      int last = start;
      while (end < text.length() && goesOn(text.substring(last, end), end + 1, bullet)) {
        last = end + 1;
        end = lineEnd(last);
      }
      return end;
    }

    private int lineEnd(int start) {
      int end = text.indexOf('\n', start);
      return end < 0 ? text.length() : end;
    }

    /// Whether the line at an offset continues the one before it: in the middle of a sentence, or
    /// indented below a bullet.
    private boolean goesOn(String before, int at, boolean bullet) {
      var next = text.substring(at, lineEnd(at));
      if (before.strip().length() < SHORTEST_WRAPPED
          || next.isBlank()
          || BULLET.matcher(next).lookingAt()) {
        return false;
      }
      boolean hanging = bullet && isBlank(next.charAt(0));
      return hanging || inSentence(before, next);
    }

    private boolean inSentence(String before, String next) {
      return !FINISHED.matcher(before).find()
          && (capitals ? wraps(before, next) : GOES_ON.matcher(next).lookingAt());
    }

    /// Where every letter is a capital, only the width of the text tells.
    private boolean wraps(String before, String next) {
      return width > 0 && hadNoRoom(before, next, width) && !opensSection(next.strip());
    }

    private boolean opensSection(String line) {
      return headings.of(line).or(() -> headings.ofLabel(line)).isPresent();
    }

    private void line(Span line) {
      var opened = headings.of(line.of(text));
      section = opened.or(() -> headings.ofLabel(line.of(text))).orElse(section);
      if (opened.isPresent()) {
        add(line, true);
      } else {
        sentences(line).stream()
            .flatMap(sentence -> clauses(sentence).stream())
            .flatMap(clause -> pieces(clause).stream())
            .forEach(piece -> add(piece, false));
      }
    }

    private void add(Span span, boolean heading) {
      var own = span.of(text);
      var plain = heading ? masking.shaped(own) : masking.plain(own, section, found.size() < TOP);
      found.add(new Segment(span, span.of(source), plain, section, heading));
    }

    /// Sentences of a line, as the JDK finds them, less the breaks after abbreviations.
    private List<Span> sentences(Span line) {
      var lineText = line.of(text).replace('\n', ' ').replace('\r', ' ');
      var breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
      breaks.setText(lineText);
      var spans = new ArrayList<Span>();
      int from = 0;
      int first = afterListNumber(lineText);
      for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
        boolean inside = at < lineText.length() && (at <= first || afterAbbreviation(lineText, at));
        if (!inside) {
          strip(line.start() + from, line.start() + at).ifPresent(spans::add);
          from = at;
        }
      }
      return spans;
    }

    private List<Span> clauses(Span sentence) {
      return Clauses.of(text, sentence).stream()
          .flatMap(clause -> strip(clause.start(), clause.end()).stream())
          .toList();
    }

    /// A span in pieces, where it is a text without any full stop: the encoder would see its head
    /// alone. Cut behind a comma, or else at a blank.
    private List<Span> pieces(Span span) {
      if (span.end() - span.start() <= LONGEST) {
        return List.of(span);
      }
      var pieces = new ArrayList<Span>();
      int from = span.start();
      while (span.end() - from > PIECE) {
        int to = from + cut(text.substring(from, from + PIECE));
        strip(from, to).ifPresent(pieces::add);
        from = to;
      }
      strip(from, span.end()).ifPresent(pieces::add);
      return pieces;
    }

    private static int cut(String head) {
      int comma = Math.max(head.lastIndexOf(", "), head.lastIndexOf(",\n")) + 1;
      int blank = Math.max(head.lastIndexOf(' '), head.lastIndexOf('\n')) + 1;
      int whole = Character.isHighSurrogate(head.charAt(PIECE - 1)) ? PIECE - 1 : PIECE;
      return comma > PIECE / 2 ? comma : blank > PIECE / 2 ? blank : whole;
    }

    /// The span without blanks at its ends; nothing where it says nothing.
    private Optional<Span> strip(int from, int to) {
      int start = from;
      int end = to;
      while (start < end && isBlank(text.charAt(start))) {
        start++;
      }
      while (end > start && isBlank(text.charAt(end - 1))) {
        end--;
      }
      boolean says =
          text.substring(start, end).codePoints().filter(Character::isLetterOrDigit).count() > 1;
      return says ? Optional.of(new Span(start, end)) : Optional.empty();
    }
  }

  /// The width that the lines of a text were wrapped at, 0 where they were not: where many of the
  /// long ones left no room for the next word.
  private static int width(List<String> lines) {
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    var ends =
        IntStream.range(1, lines.size())
            .filter(i -> lines.get(i - 1).length() >= SHORTEST_WRAPPED && !lines.get(i).isBlank())
            .mapToObj(i -> hadNoRoom(lines.get(i - 1), lines.get(i), width))
            .toList();
    long full = ends.stream().filter(Boolean::booleanValue).count();
    return full > 1 && full > MANY * ends.size() ? width : 0;
  }

  /// Whether the first word of a line would not have stood on the one before it.
  private static boolean hadNoRoom(String before, String next, int width) {
    int word = next.strip().split("\\s", 2)[0].length();
    return before.stripTrailing().length() + 1 + word > width;
  }

  /// Whether a text is in capitals throughout, but for a few letters.
  private static boolean isInCapitals(String text) {
    return text.codePoints().filter(Character::isLowerCase).count()
        < FEW * text.codePoints().filter(Character::isUpperCase).count();
  }

  private static int afterListNumber(String line) {
    var number = LIST_NUMBER.matcher(line);
    return number.lookingAt() ? number.end() : 0;
  }

  /// Whether the break before an offset follows a full stop that ends no sentence.
  private static boolean afterAbbreviation(String line, int offset) {
    int stop = line.substring(0, offset).stripTrailing().length() - 1;
    if (stop < 1 || line.charAt(stop) != '.') {
      return false;
    }
    int start = stop;
    while (start > 0
        && !isBlank(line.charAt(start - 1))
        && "([\"“/".indexOf(line.charAt(start - 1)) < 0) {
      start--;
    }
    var word = line.substring(start, stop);
    return ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
        || INITIALS.matcher(word).matches();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }
}
