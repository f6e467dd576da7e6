package nextrung.advise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nextrung.Report;
import nextrung.Report.SegmentEntry;
import nextrung.document.Kind;
import nextrung.document.Masking;
import nextrung.document.Section;
import nextrung.framework.StatementId;
import nextrung.index.Exemplar;
import nextrung.index.Exemplar.Label;
import nextrung.match.Claim;
import nextrung.match.Match;
import nextrung.profile.Corrections;
import nextrung.profile.Corrections.Verdict;

/// What a person's corrections teach: every segment that the engine took for a statement on which
/// the person has spoken becomes an exemplar. Names and contact data are taken out first, see
/// [Redaction].
///
/// @param lines what is taught
/// @param silent the corrected statements that no line of the text was taken for: they teach
///   nothing
public record Lessons(List<Exemplar> lines, List<StatementId> silent) {

  public Lessons {
    lines = List.copyOf(lines);
    silent = List.copyOf(silent);
  }

  /// What the corrections of a person teach.
  ///
  /// @param text what was read
  /// @param report the report on it without the corrections
  /// @param corrections the person's word
  /// @param masking knows what is personal at the head of a text
  public static Lessons of(String text, Report report, Corrections corrections, Masking masking) {
    var redaction = new Redaction(text, masking);
    var kind = report.document().kind();
    var lines = new LinkedHashSet<Exemplar>();
    for (var segment : report.segments()) {
      if (isSpokenOf(segment, corrections)) {
        lines.add(exemplar(line(text, segment, redaction), kind, segment, corrections));
      }
    }
    return new Lessons(List.copyOf(lines), silent(report, corrections));
  }

  private static String line(String text, SegmentEntry segment, Redaction redaction) {
    var line = text.substring(segment.start(), segment.end());
    return segment.section() == Section.CONTACT
        ? redaction.applyAtHead(line)
        : redaction.apply(line);
  }

  private static boolean isSpokenOf(SegmentEntry segment, Corrections corrections) {
    return segment.matches().stream()
        .anyMatch(match -> corrections.on(match.statement()).isPresent());
  }

  private static List<StatementId> silent(Report report, Corrections corrections) {
    Set<StatementId> touched =
        report.segments().stream()
            .flatMap(segment -> segment.matches().stream())
            .map(Match::statement)
            .collect(Collectors.toSet());
    return corrections.verdicts().keySet().stream().filter(id -> !touched.contains(id)).toList();
  }

  private static Exemplar exemplar(
      String line, Kind kind, SegmentEntry segment, Corrections corrections) {
    var confirmed = confirmed(segment, corrections);
    var labels = confirmed.isEmpty() ? left(segment, corrections) : confirmed;
    return new Exemplar(line, kind, claim(segment, labels).key(), labels);
  }

  /// A person who confirms one statement says nothing of the others that the line was taken for.
  private static List<Label> confirmed(SegmentEntry segment, Corrections corrections) {
    return segment.matches().stream()
        .map(Match::statement)
        .filter(id -> corrections.on(id).filter(word -> word == Verdict.SHOWN).isPresent())
        .map(id -> new Label(id, Label.CLEAR))
        .toList();
  }

  /// What is left of a line when the rejected statements go: it may still be evidence for others.
  private static List<Label> left(SegmentEntry segment, Corrections corrections) {
    return segment.matches().stream()
        .filter(match -> corrections.on(match.statement()).isEmpty())
        .map(match -> new Label(match.statement(), grade(match)))
        .toList();
  }

  /// Clear where that is likelier than partial.
  private static int grade(Match match) {
    return match.clear() >= match.probability() - match.clear() ? Label.CLEAR : Label.PARTIAL;
  }

  /// What the line says about the person stays, so that a wish is not taught as done. A line that
  /// is evidence for something says at least something.
  private static Claim claim(SegmentEntry segment, List<Label> labels) {
    if (labels.isEmpty()) {
      return Claim.NONE;
    }
    return segment.claim() == Claim.NONE ? Claim.HAS : segment.claim();
  }
}
