package nextrung.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nextrung.Home;
import nextrung.framework.Framework;
import nextrung.framework.FrameworkReader;
import nextrung.framework.Statement;
import nextrung.match.LevelEstimate;
import nextrung.profile.Corrections.Verdict;
import org.junit.jupiter.api.Test;

final class LevelCorrectionTest {
  private static final Framework FRAMEWORK =
      FrameworkReader.read(new Home(Path.of("")).framework("25-4031.00"));
  private static final LevelEstimate DEVELOPING = estimate(.08, .85, .05, .02);

  private static LevelEstimate estimate(double... levels) {
    return new LevelEstimate(1, levels);
  }

  /// As sure of one level as a text can make it.
  private static LevelEstimate peaked(int at) {
    var levels = new double[] {.0001, .0001, .0001, .0001};
    levels[at] = .9997;
    return estimate(levels);
  }

  /// What a text showed.
  private static List<Standing> read(Predicate<Statement> shown) {
    return FRAMEWORK.statements().stream()
        .map(statement -> standing(statement, shown.test(statement)))
        .toList();
  }

  private static Standing standing(Statement statement, boolean shown) {
    var status = shown ? StatementStatus.SHOWN : StatementStatus.NOT_FOUND;
    return new Standing(statement, status, shown ? 1 : 0, Weight.NONE, List.of());
  }

  private static Corrections say(Verdict verdict, Predicate<Statement> of) {
    return new Corrections(
        FRAMEWORK.statements().stream()
            .filter(of)
            .collect(Collectors.toMap(Statement::id, statement -> verdict)));
  }

  private static LevelEstimate corrected(Predicate<Statement> shown, Corrections corrections) {
    return corrected(DEVELOPING, shown, corrections);
  }

  private static LevelEstimate corrected(
      LevelEstimate level, Predicate<Statement> shown, Corrections corrections) {
    return new LevelCorrection(read(shown)).apply(level, corrections);
  }

  private static boolean isFirstOf(Statement statement, int rank) {
    return statement.rank() == rank && statement.id().toString().endsWith("/1");
  }

  @Test
  void oneWordAgainstAClearTextDoesNotTurnIt() {
    var level = corrected(s -> s.rank() == 2, say(Verdict.SHOWN, s -> isFirstOf(s, 4)));

    assertThat(level.rank()).isEqualTo(2);
    assertThat(level.score()).isGreaterThan(DEVELOPING.score());
  }

  @Test
  void whoDoesEverythingWorksAtTheHighestLevel() {
    assertThat(corrected(s -> s.rank() == 2, say(Verdict.SHOWN, s -> true)).rank()).isEqualTo(4);
  }

  @Test
  void whoDoesMostOfTheNextLevelHasReachedIt() {
    assertThat(corrected(s -> s.rank() == 2, say(Verdict.SHOWN, s -> s.rank() == 3)).rank())
        .isEqualTo(3);
  }

  @Test
  void noWordRaisesALevelThatItDoesNotSpeakOf() {
    var sure = estimate(.998, .001, .0005, .0005);
    var level = corrected(sure, s -> s.rank() == 1, say(Verdict.SHOWN, s -> s.rank() == 2));

    assertThat(level.rank()).isEqualTo(2);
    assertThat(level.probability(3) + level.probability(4)).isLessThan(.15);
  }

  @Test
  void whoRejectsASureLevelFallsToTheNextAndNoFurther() {
    var sure = estimate(.0001, .0004, .0005, .999);
    var level = corrected(sure, s -> true, say(Verdict.NOT_ME, s -> s.rank() == 4));

    assertThat(level.rank()).isEqualTo(3);
  }

  @Test
  void whatLiesBelowTheLevelDoesNotPullItDown() {
    assertThat(corrected(s -> s.rank() == 2, say(Verdict.SHOWN, s -> s.rank() == 1)))
        .isEqualTo(DEVELOPING);
  }

  @Test
  void whoRejectsALevelFallsBelowIt() {
    var level = corrected(s -> s.rank() <= 2, say(Verdict.NOT_ME, s -> s.rank() == 2));

    assertThat(level.rank()).isEqualTo(1);
  }

  @Test
  void aWordThatAgreesWithTheTextChangesNothing() {
    var agreed = say(Verdict.SHOWN, s -> s.rank() == 2);
    var absent = say(Verdict.NOT_ME, s -> s.rank() == 4);

    assertThat(corrected(s -> s.rank() == 2, agreed)).isEqualTo(DEVELOPING);
    assertThat(corrected(s -> s.rank() == 2, absent)).isEqualTo(DEVELOPING);
    assertThat(corrected(s -> s.rank() == 2, new Corrections(Map.of()))).isEqualTo(DEVELOPING);
  }

  /// In whatever state, adding a statement never lowers the level, and rejecting one never raises
  /// it.
  @Test
  void theLevelMovesTheWayThatIsSaid() {
    var random = new Random(5);
    for (int i = 0; i < 500; i++) {
      var shown = new ArrayList<>(FRAMEWORK.statements());
      shown.removeIf(statement -> random.nextInt(3) > 0);
      var said = FRAMEWORK.statements().get(random.nextInt(FRAMEWORK.statements().size()));
      var verdict = Verdict.values()[random.nextInt(2)];
      var read = i % 2 == 0 ? DEVELOPING : peaked(random.nextInt(4));
      var level = corrected(read, shown::contains, new Corrections(Map.of(said.id(), verdict)));
      double change = (level.score() - read.score()) * (verdict == Verdict.SHOWN ? 1 : -1);

      assertThat(change).isGreaterThanOrEqualTo(-1e-9);
      assertThat(Arrays.stream(level.levels()).sum()).isBetween(1 - 1e-9, 1 + 1e-9);
    }
  }
}
