package nextrung.match;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nextrung.document.GuardedPattern;
import nextrung.document.Kind;
import nextrung.document.Section;
import nextrung.document.Span;
import nextrung.encode.Encoder;

/// Describes a segment for the claim model: which cues stand in it and where, who its subject seems
/// to be, what the heading above it promises, what the first pass takes it for, and what the
/// encoder makes of it, which knows what the cues do not: the claim of the words by themselves, and
/// the vector.
public final class ClaimFeatures {
  private static final String NEGATION = "negation";
  private static final String PSEUDO_NEGATION = "pseudo-negation";
  private static final String HEADING = "heading-";
  private static final Pattern CLAUSE_END =
      Pattern.compile(
          "[,;:.(–—]|\\b(?:but|although|though|while|whereas|which|who|however|except)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final GuardedPattern FIRST_PERSON =
      GuardedPattern.of("(?i)\\b(?:i|i'm|i've|my|me)\\b");
  private static final GuardedPattern THIRD_PERSON =
      GuardedPattern.of("(?i)\\b(?:she|he|they|her|his|him|them|their)\\b");
  private static final GuardedPattern CONTRAST =
      GuardedPattern.of("(?i)\\b(?:but|although|though|however|except|whereas|while)\\b");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern FIRST_WORD =
      Pattern.compile("[^\\p{L}]*([\\p{L}']+).*", Pattern.DOTALL);
  private static final List<String> SURFACE =
      List.of(
          "starts with I",
          "starts with we",
          "starts with an article",
          "starts with no",
          "starts with a past form",
          "starts with -ing",
          "starts with -s",
          "first person",
          "third person",
          "third person alone",
          "negation and first person",
          "pseudo-negation alone",
          "contrast",
          "colon",
          "words");

  private final Cues cues;
  private final List<String> names;

  /// @param encoder of the segments
  public ClaimFeatures(Cues cues, Encoder encoder) {
    this.cues = cues;
    this.names = names(encoder);
  }

  private List<String> names(Encoder encoder) {
    var all = new ArrayList<String>();
    for (var group : cues.groups()) {
      all.add(group);
      if (!group.startsWith(HEADING)) {
        all.addAll(List.of(group + ", first clause", group + ", last clause", group + ", posting"));
      }
    }
    all.addAll(SURFACE);
    Arrays.stream(Kind.values()).forEach(kind -> all.add("kind " + kind.key()));
    Arrays.stream(Section.values()).forEach(section -> all.add("section " + section.key()));
    all.addAll(Signals.SUMMARY);
    encoder.claims().forEach(claim -> all.add(claim + " by itself"));
    for (int i = 0; i < encoder.dimension(); i++) {
      all.add("vector " + i);
    }
    return List.copyOf(all);
  }

  /// One name a feature.
  public List<String> featureNames() {
    return names;
  }

  /// What a heading hints at, one flag for each group of cues about headings; made once for all
  /// segments below it.
  ///
  /// @param heading its text, empty where there is none
  Map<String, Double> hints(String heading) {
    var text = Cues.Text.of(heading);
    return cues.groups().stream()
        .filter(group -> group.startsWith(HEADING))
        .collect(toMap(group -> group, group -> flag(!cues.find(group, text).isEmpty())));
  }

  /// The features of a segment.
  ///
  /// @param hints of the heading above it
  /// @param summary what the first pass says of it
  double[] of(Kind kind, Map<String, Double> hints, EncodedSegment segment, double[] summary) {
    var text = segment.segment().plain();
    var found = found(text);
    var clauses = ClauseEnds.of(text);
    var x = new ArrayList<Double>(names.size());
    for (var group : cues.groups()) {
      if (group.startsWith(HEADING)) {
        x.add(requireNonNull(hints.get(group)));
      } else {
        addCues(x, clauses, found.getOrDefault(group, List.of()), kind);
      }
    }
    addSurface(x, text, found);
    Arrays.stream(Kind.values()).forEach(k -> x.add(flag(k == kind)));
    Arrays.stream(Section.values())
        .forEach(section -> x.add(flag(section == segment.segment().section())));
    for (double value : summary) {
      x.add(value);
    }
    addAll(x, segment.encoding().claimLogits());
    addAll(x, segment.vector());
    return x.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void addAll(List<Double> x, float[] values) {
    for (float value : values) {
      x.add((double) value);
    }
  }

  /// The cues of every group that has some; a negation within a pseudo-negation is none.
  private Map<String, List<Span>> found(String plain) {
    var text = Cues.Text.of(plain);
    var found = new HashMap<String, List<Span>>();
    for (var group : cues.groups()) {
      if (!group.startsWith(HEADING)) {
        found.put(group, cues.find(group, text));
      }
    }
    var pseudo = found.getOrDefault(PSEUDO_NEGATION, List.of());
    found.computeIfPresent(
        NEGATION,
        (group, spans) ->
            spans.stream().filter(s -> pseudo.stream().noneMatch(p -> p.overlap(s) > 0)).toList());
    return found;
  }

  /// Where the first clause of a segment ends, and where its last starts.
  private record ClauseEnds(int first, int last) {
    static ClauseEnds of(String text) {
      var ends = CLAUSE_END.matcher(text).results().mapToInt(match -> match.start()).toArray();
      return new ClauseEnds(
          Arrays.stream(ends).filter(end -> end > 2).findFirst().orElse(text.length()),
          Arrays.stream(ends).filter(end -> end < text.length() - 3).max().orElse(0));
    }
  }

  private static void addCues(List<Double> x, ClauseEnds clauses, List<Span> spans, Kind kind) {
    x.add(flag(!spans.isEmpty()));
    x.add(flag(spans.stream().anyMatch(span -> span.start() < clauses.first())));
    x.add(flag(spans.stream().anyMatch(span -> span.start() >= clauses.last())));
    x.add(flag(!spans.isEmpty() && kind == Kind.POSTING));
  }

  private static void addSurface(List<Double> x, String text, Map<String, List<Span>> found) {
    var start = FIRST_WORD.matcher(text);
    var word = start.matches() ? start.group(1).toLowerCase(Locale.ROOT) : "";
    boolean first = FIRST_PERSON.isIn(text);
    boolean third = THIRD_PERSON.isIn(text);
    boolean negated = !found.getOrDefault(NEGATION, List.of()).isEmpty();
    boolean pseudo = !found.getOrDefault(PSEUDO_NEGATION, List.of()).isEmpty();
    x.add(flag(List.of("i", "i'm", "i've", "i'd").contains(word)));
    x.add(flag(List.of("we", "our").contains(word)));
    x.add(flag(List.of("the", "a", "an", "this", "these", "all").contains(word)));
    x.add(
        flag(List.of("no", "not", "never", "none", "nobody", "neither", "nothing").contains(word)));
    x.add(flag(word.endsWith("ed")));
    x.add(flag(word.endsWith("ing")));
    x.add(flag(word.endsWith("s")));
    x.add(flag(first));
    x.add(flag(third));
    x.add(flag(third && !first));
    x.add(flag(negated && first));
    x.add(flag(pseudo && !negated));
    x.add(flag(CONTRAST.isIn(text)));
    x.add(flag(text.indexOf(':') > 0 && text.indexOf(':') < 40));
    x.add(Math.min(40, BLANKS.split(text).length) / 20.0);
  }

  private static double flag(boolean set) {
    return set ? 1 : 0;
  }
}
