package nextrung.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nextrung.document.Span;

/// Phrases that hint at something, in named groups; a readable file.
///
/// A line `[group]` opens a group; every other line is a cue, with `#` comments. A cue matches
/// whole words in any case; `…` stands for a gap of at most three words, `^` and `$` tie it to the
/// start and the end of the text.
public final class Cues {
  private static final String GAP = "…";
  private static final Pattern NOTHING = Pattern.compile("(?!)");

  /// What a word consists of for the patterns.
  private static final Pattern PLAIN = Pattern.compile("\\w+");

  private final Map<String, Group> groups;

  private Cues(Map<String, Group> groups) {
    this.groups = groups;
  }

  /// Opens a cue file.
  ///
  /// @throws ModelException when the file cannot be read or a cue stands before the first group
  public static Cues open(Path file) {
    var cues = new LinkedHashMap<String, List<String>>();
    List<String> group = null;
    try {
      for (var line : Files.readAllLines(file)) {
        var cue = line.replaceFirst("(^|\\s)#.*", "").strip();
        if (cue.startsWith("[") && cue.endsWith("]")) {
          group =
              cues.computeIfAbsent(cue.substring(1, cue.length() - 1), name -> new ArrayList<>());
        } else if (!cue.isEmpty() && group == null) {
          throw new ModelException(
              "[%s] \"%s\" stands before the first [group]".formatted(file, cue), null);
        } else if (group != null && !cue.isEmpty()) {
          group.add(cue);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "[%s] cannot be read; restore it or check its permissions".formatted(file), e);
    }
    var groups = new LinkedHashMap<String, Group>();
    cues.forEach((name, phrases) -> groups.put(name, Group.of(phrases)));
    return new Cues(groups);
  }

  /// The cues of a group.
  ///
  /// @param words each cue of plain words has one of these, its longest
  /// @param parts each other cue has one of these, its first word
  private record Group(Pattern pattern, Set<String> words, Set<String> parts) {
    static Group of(List<String> cues) {
      var words = new HashSet<String>();
      var parts = new HashSet<String>();
      for (var cue : cues) {
        var all = words(cue);
        all.stream()
            .filter(word -> PLAIN.matcher(word).matches())
            .max(Comparator.comparingInt(String::length))
            .ifPresentOrElse(words::add, () -> parts.add(all.getFirst()));
      }
      return new Group(Cues.pattern(cues), words, parts);
    }

    private static List<String> words(String cue) {
      var bare = normal(cue).replaceFirst("^\\^", "").replaceFirst("\\$$", "").strip();
      return Stream.of(bare.split("\\s+")).filter(word -> !word.equals(GAP)).toList();
    }

    /// Whether a text holds a word of a cue: nearly as sure as the pattern, and much faster.
    boolean mayStandIn(Text text) {
      return text.words().stream().anyMatch(words::contains)
          || parts.stream().anyMatch(text.normal()::contains);
    }
  }

  /// A text made ready to be asked for several groups.
  ///
  /// @param normal see [Cues#normal(String)]
  /// @param words its distinct words, as far as cues have them
  public record Text(String normal, Set<String> words) {
    /// Makes a text ready.
    public static Text of(String text) {
      var normal = Cues.normal(text);
      var words = new HashSet<String>();
      int start = 0;
      for (int at = 0; at <= normal.length(); at++) {
        if (at == normal.length() || !isPlain(normal.charAt(at))) {
          if (at > start) {
            words.add(normal.substring(start, at));
          }
          start = at + 1;
        }
      }
      return new Text(normal, words);
    }

    private static boolean isPlain(char c) {
      return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
    }

    /// Never shows the text: a CV must not reach a log.
    @Override
    public String toString() {
      return "Text[%d characters]".formatted(normal.length());
    }
  }

  /// The names of the groups, in the order of the file.
  public List<String> groups() {
    return List.copyOf(groups.keySet());
  }

  /// Where the cues of a group stand in a text, from left to right; the longest of several that
  /// start together.
  public List<Span> find(String group, String text) {
    return find(group, Text.of(text));
  }

  /// Where the cues of a group stand in a text, as [#find(String, String)] tells.
  public List<Span> find(String group, Text text) {
    var cues = groups.get(group);
    if (cues == null || !cues.mayStandIn(text)) {
      return List.of();
    }
    return cues.pattern()
        .matcher(text.normal())
        .results()
        .map(match -> new Span(match.start(), match.end()))
        .toList();
  }

  /// Lower case and straight apostrophes; the length stays the same.
  private static String normal(String text) {
    var lower = text.toLowerCase(Locale.ENGLISH);
    return (lower.length() == text.length() ? lower : text)
        .replace('’', '\'')
        .replace('\n', ' ')
        .replace('\r', ' ');
  }

  /// One pattern for a group, longer cues first. Cues that start at a word share one look behind.
  private static Pattern pattern(List<String> cues) {
    var byStart =
        cues.stream()
            .map(Cues::normal)
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(c -> c))
            .collect(Collectors.groupingBy(Cues::start, TreeMap::new, Collectors.toList()));
    var parts = new ArrayList<String>();
    byStart.forEach((start, same) ->
        parts.add(
            same.stream()
                .map(cue -> body(cue.replaceFirst("^\\^", "").strip()))
                .collect(Collectors.joining("|", start + "(?:", ")"))));
    return parts.isEmpty() ? NOTHING : Pattern.compile(String.join("|", parts));
  }

  private static String start(String cue) {
    if (cue.startsWith("^")) {
      return "^\\W*";
    }
    return cue.startsWith("n't") ? "" : "(?<!\\w)";
  }

  private static String body(String cue) {
    boolean end = cue.endsWith("$");
    var words = cue.substring(0, cue.length() - (end ? 1 : 0)).strip();
    var body = new StringBuilder();
    for (var word : words.split("\\s+")) {
      body.append(word.equals(GAP) ? "(?:\\S+\\s+){0,3}?" : Pattern.quote(word) + "\\s+");
    }
    body.setLength(body.length() - (words.endsWith(GAP) ? 0 : "\\s+".length()));
    return body.append(end ? "(?!\\w)\\W*$" : "(?!\\w)").toString();
  }
}
