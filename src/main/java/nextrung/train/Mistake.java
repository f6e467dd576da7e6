package nextrung.train;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nextrung.framework.Ladder;
import nextrung.framework.Ladder.Strand;
import nextrung.framework.StatementId;
import nextrung.index.Exemplar.Label;
import nextrung.train.Outcome.SegmentOutcome;

/// One thing that the engine gets wrong about a segment.
///
/// @param sort what sort of mistake
/// @param document its id
/// @param text of the segment
/// @param wanted what the readers say
/// @param found what the engine says
/// @param weight how bad it is, 0 to 1: how sure the engine is of what is wrong
record Mistake(
    Sort sort, String document, String text, String wanted, String found, double weight) {
  /// Sorts of mistakes.
  enum Sort {
    OTHER_RUNG("Another rung of the right strand"),
    OTHER_STRAND("Another strand"),
    NO_EVIDENCE("Evidence where the reader saw none"),
    MISSED("A missed label"),
    WRONG_CLAIM("A wrong claim about evidence");

    private final String title;

    Sort(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /// All mistakes, worst first; of two that are as bad, the one that stands first.
  static List<Mistake> all(Evaluation evaluation) {
    return evaluation.outcomes().stream()
        .flatMap(outcome ->
            outcome.segments().stream()
                .flatMap(segment -> new Judge(evaluation, outcome.document(), segment).mistakes()))
        .sorted(Comparator.comparingDouble(Mistake::weight).reversed())
        .toList();
  }

  private record Judge(Evaluation evaluation, LabelledDocument document, SegmentOutcome segment) {
    Stream<Mistake> mistakes() {
      return Stream.of(wrong(), missed(), claim()).flatMap(mistakes -> mistakes);
    }

    private Stream<Mistake> wrong() {
      return without(segment.found(), segment.wanted()).stream()
          .map(id ->
              mistake(
                  sort(id), names(segment.wanted()), names(List.of(id)), segment.probability(id)));
    }

    private Sort sort(StatementId wrong) {
      if (segment.wanted().isEmpty()) {
        return Sort.NO_EVIDENCE;
      }
      return strands(segment.wanted()).containsAll(strands(List.of(wrong)))
          ? Sort.OTHER_RUNG
          : Sort.OTHER_STRAND;
    }

    private Stream<Mistake> missed() {
      var grades = Example.grades(segment.labelled().labels());
      return without(segment.wanted(), segment.found()).stream()
          .map(id ->
              mistake(
                  Sort.MISSED,
                  names(List.of(id)),
                  names(segment.found()),
                  share(grades.getOrDefault(id, Label.PARTIAL)) * (1 - segment.probability(id))));
    }

    /// How much of a clear label one of a grade is: to miss a partial one is half as bad.
    private static double share(int grade) {
      return (double) grade / Label.CLEAR;
    }

    private Stream<Mistake> claim() {
      boolean evidence = !segment.wanted().isEmpty() || !segment.found().isEmpty();
      if (!evidence || segment.wantedClaim() == segment.foundClaim()) {
        return Stream.empty();
      }
      double sure =
          segment.readings().isEmpty() ? 0 : segment.readings().getFirst().claimProbability();
      return Stream.of(
          mistake(Sort.WRONG_CLAIM, segment.wantedClaim().key(), segment.foundClaim().key(), sure));
    }

    private Mistake mistake(Sort sort, String wanted, String found, double weight) {
      var text = segment.labelled().span().of(document.text());
      return new Mistake(sort, document.id(), text, wanted, found, weight);
    }

    private Set<Strand> strands(Collection<StatementId> statements) {
      Ladder ladder = evaluation.ladder();
      return statements.stream()
          .flatMap(id -> ladder.strandOf(id).stream())
          .collect(Collectors.toSet());
    }

    private String names(Collection<StatementId> statements) {
      return statements.isEmpty()
          ? "nothing"
          : statements.stream()
              .map(id -> Confusion.name(evaluation.framework(), id))
              .collect(Collectors.joining("; "));
    }

    private static Set<StatementId> without(Set<StatementId> some, Set<StatementId> others) {
      var rest = new HashSet<>(some);
      rest.removeAll(others);
      return rest.stream().sorted().collect(Collectors.toCollection(LinkedHashSet::new));
    }
  }
}
