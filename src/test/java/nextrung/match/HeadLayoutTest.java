package nextrung.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nextrung.framework.FrameworkReader;
import nextrung.framework.LadderReader;
import nextrung.framework.StatementId;
import org.junit.jupiter.api.Test;

class HeadLayoutTest {
  private static final StatementId SHELVING = StatementId.parse("25-4031.00/emerging/6");

  private final HeadLayout layout = layout();

  private static HeadLayout layout() {
    var framework = FrameworkReader.read(Path.of("index/frameworks/25-4031.00.json"));
    return new HeadLayout(
        framework, LadderReader.read(Path.of("models/ladders/25-4031.00.json"), framework));
  }

  @Test
  void whatOneOfTwoReadersSawCountsHalf() {
    var targets = layout.targets(List.of(Map.of(SHELVING, 2), Map.of()));

    assertThat(targets).containsOnly(0, 0.5f);
    assertThat(targets[layout.number(SHELVING)]).isEqualTo(0.5f);
  }

  @Test
  void whatBothSawCountsAsIfOneHadReadAlone() {
    var once = layout.targets(List.of(Map.of(SHELVING, 1)));

    assertThat(layout.targets(List.of(Map.of(SHELVING, 1), Map.of(SHELVING, 1)))).isEqualTo(once);
    assertThat(once[layout.number(SHELVING)]).isBetween(0.5f, 0.9f);
  }
}
