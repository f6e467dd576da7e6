package nextrung.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import nextrung.framework.StatementId;
import org.junit.jupiter.api.Test;

final class AcceptanceTest {
  private static final StatementId ANY = StatementId.parse("51-3011.00/baker/1");

  @Test
  void aMatchNeedsItsLeastProbability() {
    assertThat(accepted(new Acceptance(.4, 0, 0, 0), .8, .4, .39)).containsExactly(.8, .4);
  }

  @Test
  void aFurtherMatchNeedsItsShareOfTheBest() {
    assertThat(accepted(new Acceptance(.1, .5, 0, 0), .8, .4, .39)).containsExactly(.8, .4);
  }

  @Test
  void aSegmentHasThreeMatchesAtMost() {
    assertThat(accepted(new Acceptance(.1, 0, 0, 0), .8, .7, .6, .5)).containsExactly(.8, .7, .6);
  }

  @Test
  void aSegmentWithoutCandidatesHasNone() {
    assertThat(accepted(new Acceptance(.1, .5, 0, 0))).isEmpty();
  }

  @Test
  void nothingIsAcceptedInADocumentAboutOtherWork() {
    var match = new Match(ANY, .9, .9);

    assertThat(new Acceptance(.1, 0, 0, .6).accepted(List.of(match), .59)).isEmpty();
    assertThat(new Acceptance(.1, 0, 0, .6).accepted(List.of(match), .6)).containsExactly(match);
  }

  private static List<Double> accepted(Acceptance acceptance, double... probabilities) {
    var candidates = DoubleStream.of(probabilities).mapToObj(p -> new Match(ANY, p, p)).toList();
    return acceptance.accepted(candidates, 1).stream().map(Match::probability).toList();
  }
}
