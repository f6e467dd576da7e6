package nextrung.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nextrung.framework.StatementId;
import org.junit.jupiter.api.Test;

class HeadLayoutTest {
  private static final StatementId SHELVING = StatementId.parse("25-4031.00/emerging/6");

  @Test
  void whatOneOfTwoReadersSawCountsHalf() {
    var targets = SignalsTest.LAYOUT.targets(List.of(Map.of(SHELVING, 2), Map.of()));

    assertThat(targets).containsOnly(0, 0.5f);
    assertThat(targets[SignalsTest.LAYOUT.number(SHELVING)]).isEqualTo(0.5f);
  }

  @Test
  void whatBothSawCountsAsIfOneHadReadAlone() {
    var once = SignalsTest.LAYOUT.targets(List.of(Map.of(SHELVING, 1)));

    assertThat(SignalsTest.LAYOUT.targets(List.of(Map.of(SHELVING, 1), Map.of(SHELVING, 1))))
        .isEqualTo(once);
    assertThat(once[SignalsTest.LAYOUT.number(SHELVING)]).isBetween(0.5f, 0.9f);
  }
}
