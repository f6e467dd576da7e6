package nextrung.train;

import static nextrung.train.SmallEvaluation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nextrung.document.Kind;
import nextrung.framework.Ladder.Strand;
import nextrung.train.Mistake.Sort;
import org.junit.jupiter.api.Test;

final class EvaluationTest {
  private static final double EXACTLY = 1e-9;

  private final Evaluation evaluation = SmallEvaluation.make();

  @Test
  void figuresCountPairsOfSegmentAndStatement() {
    assertThat(evaluation.segments()).isEqualTo(new Figures(1, 4, 3));
    assertThat(evaluation.segments(Set.of(id("developing/1")))).isEqualTo(new Figures(1, 1, 1));
    assertThat(evaluation.segments(Set.of(id("developing/8")))).isEqualTo(new Figures(0, 1, 0));
  }

  @Test
  void theStrandsTogetherGiveTheWhole() {
    var segments =
        evaluation.ladder().strands().stream()
            .map(strand -> evaluation.segments(new HashSet<>(strand.statements())))
            .reduce(Figures.NONE, Figures::plus);
    assertThat(segments).isEqualTo(evaluation.segments());
  }

  @Test
  void aPartOfTheDocumentsHasFiguresOfItsOwn() {
    var postings = evaluation.over(document -> document.kind() == Kind.POSTING);
    assertThat(postings.outcomes()).hasSize(1);
    assertThat(postings.segments()).isEqualTo(Figures.NONE);
    assertThat(postings.offTopicClean()).isEqualTo(1);
  }

  @Test
  void easyCandidatesDoNotFlatterTheSecondCalibrationError() {
    assertThat(evaluation.calibrationError()).isCloseTo(2.95 / 6, within(EXACTLY));
    assertThat(evaluation.calibrationErrorOfPlausible()).isCloseTo(2.9 / 5, within(EXACTLY));
  }

  @Test
  void binsHoldEachCandidateOnce() {
    var bins = evaluation.reliability().bins();
    assertThat(bins.stream().map(Reliability.Bin::count))
        .containsExactly(1, 0, 0, 1, 0, 0, 1, 1, 1, 1);
    assertThat(bins.get(9).right()).isEqualTo(1);
    assertThat(bins.get(8).right()).isZero();
    assertThat(bins.get(8).probability()).isCloseTo(.8, within(EXACTLY));
  }

  @Test
  void anEvaluationOfNothingHasFiguresToo() {
    assertThat(SmallEvaluation.empty().calibrationError()).isZero();
    assertThat(SmallEvaluation.empty().calibrationErrorOfPlausible()).isZero();
  }

  @Test
  void levelsAreConfusedAsTheDocumentsAre() {
    var levels = Confusion.levels(evaluation);
    assertThat(levels.total()).isEqualTo(1);
    assertThat(levels.count(1, 2)).isEqualTo(1);
  }

  @Test
  void aMissedRungStandsAgainstTheOneTakenForIt() {
    var strand = evaluation.ladder().strandOf(id("developing/3")).orElseThrow();
    var rungs = Confusion.rungs(evaluation, strand);
    int missed = strand.statements().indexOf(id("developing/3"));
    int taken = strand.statements().indexOf(id("emerging/7"));
    assertThat(rungs.count(missed, taken)).isEqualTo(1);
    assertThat(rungs.total()).isEqualTo(1);
  }

  @Test
  void aRungMissedOrTakenAloneStandsAgainstNothing() {
    var missed = rungs("proficient/9");
    assertThat(missed.row(missed.names().size() - 1)).isZero();
    assertThat(missed.total()).isEqualTo(1);
    int nothing = missed.names().size() - 1;
    assertThat(IntStream.range(0, nothing).map(row -> missed.count(row, nothing)).sum())
        .isEqualTo(1);
    var taken = rungs("developing/8");
    assertThat(taken.row(taken.names().size() - 1)).isEqualTo(1);
  }

  @Test
  void theRungsOfAllStrandsAreThoseOfEach() {
    int each =
        evaluation.ladder().strands().stream()
            .mapToInt((Strand strand) -> Confusion.rungs(evaluation, strand).total())
            .sum();
    assertThat(Confusion.rungs(evaluation).total()).isEqualTo(each);
  }

  @Test
  void everySortOfMistakeIsTold() {
    var mistakes = Mistake.all(evaluation);
    assertThat(mistakes.stream().map(Mistake::sort))
        .containsExactlyInAnyOrder(
            Sort.OTHER_RUNG,
            Sort.OTHER_STRAND,
            Sort.NO_EVIDENCE,
            Sort.MISSED,
            Sort.MISSED,
            Sort.WRONG_CLAIM);
    assertThat(mistakes)
        .isSortedAccordingTo((one, other) -> Double.compare(other.weight(), one.weight()));
  }

  @Test
  void aMistakeSaysWhatEachSideMakesOfTheLine() {
    var claim = only(Sort.WRONG_CLAIM);
    assertThat(List.of(claim.text(), claim.wanted(), claim.found()))
        .containsExactly("Packed parcels", "none", "has");
    assertThat(only(Sort.NO_EVIDENCE).wanted()).isEqualTo("nothing");
    assertThat(only(Sort.OTHER_RUNG).found()).startsWith("Emerging: ");
  }

  private Mistake only(Sort sort) {
    return Mistake.all(evaluation).stream()
        .filter(mistake -> mistake.sort() == sort)
        .findFirst()
        .orElseThrow();
  }

  private Confusion rungs(String statement) {
    return Confusion.rungs(evaluation, evaluation.ladder().strandOf(id(statement)).orElseThrow());
  }
}
