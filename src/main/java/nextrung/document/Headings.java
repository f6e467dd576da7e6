package nextrung.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Knows the headings that people write above the parts of a CV or posting.
///
/// The file has one heading a line, `section: heading`, with `#` comments. A line counts as a
/// heading when nothing but such a phrase is left after marks and capitals are put aside, or
/// several of them, as in `Skills & Competencies`; the first says which section it is.
public final class Headings {
  private static final Pattern MARKS = Pattern.compile("^[#*=_\\-–—•\\s]+|[#*=_:\\-–—\\s]+$");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?s)^([\\p{Lu}][\\p{Lu} /&]{3,40}?)(?: +[—–-] +| {2,}|: +|:?\\t)\\S.*"
              + "|^(\\p{Lu}[\\p{L} /&'’]{3,40}):?\\t\\S.*");
  private static final Pattern BETWEEN = Pattern.compile(", and |, | and |/");
  private static final int LONGEST = 60;

  private final Map<String, Section> sections;

  private Headings(Map<String, Section> sections) {
    this.sections = Map.copyOf(sections);
  }

  /// Opens a file of headings.
  ///
  /// @throws IllegalArgumentException when a line has another shape or names no section
  public static Headings open(Path file) {
    var sections = new HashMap<String, Section>();
    try {
      for (var line : Files.readAllLines(file)) {
        var entry = line.replaceFirst("#.*", "").strip();
        if (!entry.isEmpty()) {
          add(entry, sections, file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "[%s] cannot be read; restore it or check its permissions".formatted(file), e);
    }
    return new Headings(sections);
  }

  private static void add(String entry, Map<String, Section> sections, Path file) {
    var parts = entry.split(":", 2);
    var section = parts.length == 2 ? Section.of(parts[0].strip()) : Optional.<Section>empty();
    if (section.isEmpty()) {
      throw new IllegalArgumentException(
          "[%s] \"%s\": expected \"section: heading\"".formatted(file.getFileName(), entry));
    }
    sections.put(normal(parts[1]), section.get());
  }

  /// The section that a whole line opens.
  Optional<Section> of(String line) {
    return line.length() > LONGEST ? Optional.empty() : section(normal(line));
  }

  private Optional<Section> section(String heading) {
    return Optional.ofNullable(sections.get(heading)).or(() -> ofAll(heading));
  }

  /// The section of the first of several headings in one; a line of nothing but what stands between
  /// them is none.
  private Optional<Section> ofAll(String heading) {
    var parts = BETWEEN.splitAsStream(heading).map(sections::get).toList();
    return parts.contains(null) ? Optional.empty() : parts.stream().findFirst();
  }

  /// The section that a line opens with a label before its own text, as in `SKILLS: Excel, Koha`;
  /// before a tab it need not be in capitals.
  Optional<Section> ofLabel(String line) {
    var label = LABEL.matcher(line);
    return label.matches()
        ? section(normal(label.group(1) != null ? label.group(1) : label.group(2)))
        : Optional.empty();
  }

  private static String normal(String heading) {
    return MARKS
        .matcher(heading)
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replace("&", " and ")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
