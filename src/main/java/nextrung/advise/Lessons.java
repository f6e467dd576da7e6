package nextrung.advise;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import nextrung.Report;
import nextrung.Report.SegmentEntry;
import nextrung.framework.StatementId;
import nextrung.index.Exemplar;
import nextrung.index.Exemplar.Label;
import nextrung.match.Claim;
import nextrung.match.Match;
import nextrung.profile.Corrections;
import nextrung.profile.Corrections.Verdict;

/// Makes exemplars from what a person has corrected: every segment that the engine took for a
/// statement on which the person has spoken becomes a line with the labels that are left. Names and
/// contact data are taken out first, see [Redaction].
public final class Lessons {
  private static final int CLEAR = 2;

  private Lessons() {}

  /// The lines that a person's corrections teach.
  ///
  /// @param text what was read
  /// @param report the report on it without the corrections
  /// @param corrections the person's word
  public static List<Exemplar> of(String text, Report report, Corrections corrections) {
    var redaction = new Redaction(text);
    var lines = new ArrayList<Exemplar>();
    for (var segment : report.segments()) {
      if (segment.matches().stream()
          .anyMatch(match -> corrections.on(match.statement()).isPresent())) {
        var line = redaction.apply(text.substring(segment.start(), segment.end()));
        lines.add(exemplar(line, report.document().kind().key(), segment, corrections));
      }
    }
    return List.copyOf(new LinkedHashSet<>(lines));
  }

  private static Exemplar exemplar(
      String line, String kind, SegmentEntry segment, Corrections corrections) {
    var labels =
        segment.matches().stream()
            .map(Match::statement)
            .filter(id -> corrections.on(id).filter(word -> word == Verdict.NOT_ME).isEmpty())
            .map(Lessons::clear)
            .toList();
    var claim = claim(segment, labels, corrections);
    return new Exemplar(line, kind, claim.key(), labels);
  }

  private static Label clear(StatementId id) {
    return new Label(id, CLEAR);
  }

  /// The person says that it is done, or that the line says nothing of the kind.
  private static Claim claim(SegmentEntry segment, List<Label> labels, Corrections corrections) {
    if (labels.isEmpty()) {
      return Claim.NONE;
    }
    boolean confirmed =
        labels.stream()
            .anyMatch(label ->
                corrections.on(label.statement()).filter(w -> w == Verdict.SHOWN).isPresent());
    return confirmed ? Claim.HAS : segment.claim();
  }
}
