package nextrung.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nextrung.document.Kind;
import nextrung.match.Claim;
import org.junit.jupiter.api.Test;

final class HardLineTest {
  @Test
  void aLineSaysWhatAllItsClausesSay() {
    assertThat(line("lacks").saidBy(Set.of(Claim.LACKS))).isTrue();
    assertThat(line("lacks").saidBy(Set.of(Claim.HAS))).isFalse();
  }

  @Test
  void aClauseAboutNothingDoesNotCountBesideOneAboutWork() {
    assertThat(line("has").saidBy(Set.of(Claim.HAS, Claim.NONE))).isTrue();
    assertThat(line("none").saidBy(Set.of(Claim.HAS, Claim.NONE))).isFalse();
  }

  @Test
  void aLineWithTwoClaimsIsToldRightOnlyByClausesThatDiffer() {
    assertThat(line("mixed").saidBy(Set.of(Claim.HAS, Claim.LACKS))).isTrue();
    assertThat(line("mixed").saidBy(Set.of(Claim.HAS))).isFalse();
    assertThat(line("has").saidBy(Set.of(Claim.HAS, Claim.OTHERS))).isFalse();
  }

  private static HardLine line(String claim) {
    return new HardLine("h1", "text", "category", claim, Kind.CV, List.of());
  }
}
