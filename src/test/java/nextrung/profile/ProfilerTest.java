package nextrung.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import nextrung.document.Section;
import nextrung.document.Segment;
import nextrung.document.Span;
import nextrung.framework.Framework;
import nextrung.framework.FrameworkReader;
import nextrung.framework.Ladder;
import nextrung.framework.LadderReader;
import nextrung.framework.StatementId;
import nextrung.match.Acceptance;
import nextrung.match.Claim;
import nextrung.match.DocumentReading;
import nextrung.match.HeadLayout;
import nextrung.match.LevelEstimate;
import nextrung.match.Match;
import nextrung.match.Reading;
import nextrung.match.Signals;
import nextrung.profile.Corrections.Verdict;
import org.junit.jupiter.api.Test;

final class ProfilerTest {
  private static final Framework FRAMEWORK =
      FrameworkReader.read(Path.of("index/frameworks/25-4031.00.json"));
  private static final Ladder LADDER =
      LadderReader.read(Path.of("models/ladders/25-4031.00.json"), FRAMEWORK);
  private static final StatementId STATEMENT = StatementId.parse("25-4031.00/developing/4");
  private static final double SHOWN = 0.4;

  /// A line that is evidence for the statement.
  private record Line(Claim claim, double clear, String text) {
    Line(Claim claim, double clear) {
      this(claim, clear, claim + " " + counted.incrementAndGet());
    }
  }

  private static final AtomicInteger counted = new AtomicInteger();

  @Test
  void oneLineThatIsPerhapsClearShowsAStatementInPart() {
    assertThat(status(new Line(Claim.HAS, 0.3))).isEqualTo(StatementStatus.PARTIAL);
  }

  @Test
  void twoOfThemShowIt() {
    assertThat(status(new Line(Claim.HAS, 0.3), new Line(Claim.HAS, 0.3)))
        .isEqualTo(StatementStatus.SHOWN);
  }

  @Test
  void theSameLineTwiceSaysNoMoreThanOnce() {
    assertThat(status(new Line(Claim.HAS, 0.3, "x"), new Line(Claim.HAS, 0.35, "x")))
        .isEqualTo(StatementStatus.PARTIAL);
  }

  @Test
  void onlyThePersonsOwnWorkCounts() {
    assertThat(status(new Line(Claim.HAS, 0.3), new Line(Claim.OTHERS, 0.3)))
        .isEqualTo(StatementStatus.PARTIAL);
    assertThat(status(new Line(Claim.HAS, 0.3), new Line(Claim.WANTS, 0.3)))
        .isEqualTo(StatementStatus.WANTED);
  }

  @Test
  void withoutEvidenceNothingIsShownWhateverIsAskedFor() {
    assertThat(status(0)).isEqualTo(StatementStatus.NOT_FOUND);
  }

  @Test
  void aWishIsNoEvidenceForWhatThePersonSaysToDo() {
    var corrections = new Corrections(Map.of(STATEMENT, Verdict.SHOWN));
    var wished = standing(SHOWN, corrections, new Line(Claim.WANTS, 0.9));
    var done = standing(SHOWN, corrections, new Line(Claim.HAS, 0.1));

    assertThat(wished.status()).isEqualTo(StatementStatus.SHOWN);
    assertThat(wished.evidence()).isEmpty();
    assertThat(done.evidence()).hasSize(1);
  }

  @Test
  void aStrandIsReachedWhereItsHighestShownStatementStands() {
    var profile = profile(0.2, Corrections.NONE, new Line(Claim.HAS, 0.3));

    assertThat(profile.strands()).hasSize(1);
    assertThat(profile.strands().getFirst().level().key()).isEqualTo(STATEMENT.level());
  }

  private static StatementStatus status(Line... lines) {
    return status(SHOWN, lines);
  }

  private static StatementStatus status(double shown, Line... lines) {
    return standing(shown, Corrections.NONE, lines).status();
  }

  private static Standing standing(double shown, Corrections corrections, Line... lines) {
    return Objects.requireNonNull(profile(shown, corrections, lines).byStatement().get(STATEMENT));
  }

  private static Profile profile(double shown, Corrections corrections, Line... lines) {
    var readings = new ArrayList<Reading>();
    for (var line : lines) {
      var span = new Span(readings.size(), readings.size() + 1);
      var segment = new Segment(span, line.text(), line.text(), Section.EXPERIENCE, false);
      var matches = List.of(new Match(STATEMENT, 0.8, line.clear()));
      readings.add(new Reading(segment, line.claim(), 0.9, matches, matches));
    }
    var level = new LevelEstimate(1, new double[] {0, 1, 0, 0});
    var signals = new Signals(new HeadLayout(FRAMEWORK, LADDER), List.of());
    return new Profiler(FRAMEWORK, LADDER, new Acceptance(0.3, 0, shown, 0.5))
        .profile(new DocumentReading(level, readings, signals), corrections);
  }
}
