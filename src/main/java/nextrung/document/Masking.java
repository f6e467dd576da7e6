package nextrung.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Puts aside what must not matter to a reading: who somebody is, how old, from where, when and for
/// whom they worked, what they do on a Sunday. What is read is the same whatever stands there.
///
/// The file has one rule a line, with `#` comments:
///
/// - `shape: pattern => replacement`: what fits is replaced before any other rule looks
/// - `section: interests`: a short line of that section is put aside whole
/// - `work: pattern`: unless this is found in it
/// - `line: pattern`: a line in which the pattern is found is put aside, wherever it stands
/// - `contact: pattern`: the same at the top of a document, above the first heading
/// - `part: pattern => replacement`: only what fits the pattern is replaced
/// - `title: pattern`: on the line of a name, the name ends where this is found; only
///   [#withoutTitle(String)] asks for it, no reading does
///
/// A line at the top of two to five capitalised words is put aside as well: it is a name, a title
/// or the name of an employer.
public final class Masking {
  /// What is read in place of a line that is put aside.
  static final String ASIDE = "Personal details";

  private static final int SHORT = 120;
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’-]{0,40}(?:,? \\p{Lu}[\\p{L}.'’-]{0,40}){1,4}(?: \\([^()]{2,30}\\))?");

  private final Set<Section> sections;
  private final List<GuardedPattern> work;
  private final List<GuardedPattern> lines;
  private final List<GuardedPattern> contact;
  private final List<GuardedPattern> titles;
  private final List<Part> shapes;
  private final List<Part> parts;

  private record Part(GuardedPattern pattern, String replacement) {}

  private Masking(Rules rules) {
    this.sections = Set.copyOf(rules.sections);
    this.work = List.copyOf(rules.work);
    this.lines = List.copyOf(rules.lines);
    this.contact = List.copyOf(rules.contact);
    this.titles = List.copyOf(rules.titles);
    this.shapes = List.copyOf(rules.shapes);
    this.parts = List.copyOf(rules.parts);
  }

  /// One that puts nothing aside.
  public static Masking none() {
    return new Masking(new Rules());
  }

  /// Opens a file of rules.
  ///
  /// @throws IllegalArgumentException when a line is no rule
  public static Masking open(Path file) {
    var rules = new Rules();
    try {
      for (var line : Files.readAllLines(file)) {
        var rule = line.replaceFirst("^#.*", "").strip();
        if (!rule.isEmpty() && !rules.add(rule)) {
          throw new IllegalArgumentException(
              "[%s] \"%s\": expected shape, section, work, line, contact, part or title, and what it is about"
                  .formatted(file.getFileName(), rule));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "[%s] cannot be read; restore it or check its permissions".formatted(file), e);
    }
    return new Masking(rules);
  }

  /// The rules of a file, as far as it has been read.
  private static final class Rules {
    private final Set<Section> sections = EnumSet.noneOf(Section.class);
    private final List<GuardedPattern> work = new ArrayList<>();
    private final List<GuardedPattern> lines = new ArrayList<>();
    private final List<GuardedPattern> contact = new ArrayList<>();
    private final List<GuardedPattern> titles = new ArrayList<>();
    private final List<Part> shapes = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    boolean add(String rule) {
      var halves = rule.split(":", 2);
      var what = halves.length == 2 ? halves[1].strip() : "";
      try {
        return !what.isEmpty() && add(halves[0].strip(), what);
      } catch (PatternSyntaxException e) {
        return false;
      }
    }

    private boolean add(String sort, String what) {
      return switch (sort) {
        case "section" -> Section.of(what).map(sections::add).isPresent();
        case "work" -> work.add(GuardedPattern.of(what));
        case "line" -> lines.add(GuardedPattern.of(what));
        case "contact" -> contact.add(GuardedPattern.of(what));
        case "title" -> titles.add(GuardedPattern.of("(?:" + what + ")(?s:.*)"));
        case "shape" -> add(shapes, what.split(" =>", 2));
        case "part" -> add(parts, what.split(" =>", 2));
        default -> false;
      };
    }

    private static boolean add(List<Part> replaced, String[] halves) {
      return halves.length == 2
          && replaced.add(new Part(GuardedPattern.of(halves[0].strip()), halves[1].strip()));
    }
  }

  /// What is read of a segment.
  ///
  /// @param section where it stands
  /// @param top whether it is among the first of a document
  String plain(String text, Section section, boolean top) {
    var shaped = shaped(text);
    return isAside(shaped, section, top) ? ASIDE : replaced(parts, shaped);
  }

  /// A text on one line, its signs in the shape in which they are typed.
  String shaped(String text) {
    return replaced(shapes, BLANKS.matcher(text).replaceAll(" "));
  }

  private static String replaced(List<Part> parts, String text) {
    var plain = text;
    for (var part : parts) {
      plain = part.pattern().replaceAll(plain, part.replacement());
    }
    return plain;
  }

  /// Whether a line is about who somebody is: a name, a birthday, where to reach the person.
  public boolean isPersonal(String line) {
    return fits(lines, line) || fits(contact, line);
  }

  /// A line up to a trade, a title or a heading that stands beside the name on it.
  public String withoutTitle(String line) {
    var name = line;
    for (var pattern : titles) {
      name = pattern.replaceAll(name, "");
    }
    return name.strip();
  }

  /// A line with something else in place of everything that tells where to reach somebody.
  public String withoutContact(String line, String replacement) {
    var plain = line;
    for (var pattern : contact) {
      plain = pattern.replaceAll(plain, Matcher.quoteReplacement(replacement));
    }
    return plain;
  }

  private boolean isAside(String text, Section section, boolean top) {
    return fits(lines, text)
        || (sections.contains(section) && text.length() <= SHORT && !fits(work, text))
        || (top
            && section == Section.CONTACT
            && (fits(contact, text) || NAME.matcher(text).matches()));
  }

  private static boolean fits(List<GuardedPattern> patterns, String text) {
    return patterns.stream().anyMatch(pattern -> pattern.isIn(text));
  }
}
