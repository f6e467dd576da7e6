package nextrung.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import nextrung.framework.FrameworkReader;
import nextrung.framework.LadderReader;
import org.junit.jupiter.api.Test;

final class SignalsTest {
  static final HeadLayout LAYOUT = layout();

  private static HeadLayout layout() {
    var framework = FrameworkReader.read(Path.of("index/frameworks/25-4031.00.json"));
    var ladder = LadderReader.read(Path.of("models/ladders/25-4031.00.json"), framework);
    return new HeadLayout(framework, ladder);
  }

  @Test
  void withoutContextEveryLineIsOnesOwnWork() {
    assertThat(new Signals(LAYOUT, List.of(new float[LAYOUT.names().size()])).own(0)).isEqualTo(1);
  }

  @Test
  void aLineIsOnesOwnWorkAsFarAsItsClaimIsAmongThoseAboutWork() {
    assertThat(claiming(Claim.HAS, 9).own(0)).isCloseTo(1, within(0.01));
    assertThat(claiming(Claim.WANTS, 9).own(0)).isCloseTo(0, within(0.01));
    assertThat(claiming(Claim.OTHERS, 9).own(0)).isCloseTo(0, within(0.01));
    assertThat(claiming(Claim.NONE, 9).own(0)).as("undecided").isCloseTo(0.2, within(1e-6));
  }

  @Test
  void somebodyElsesWorkIsNoWorkOfTheLevel() {
    var names =
        LevelReader.featureNames(FrameworkReader.read(Path.of("index/frameworks/25-4031.00.json")));
    int advanced = names.indexOf("own work in level advanced");

    double own = LevelReader.features(claiming(Claim.HAS, 9))[advanced];
    double others = LevelReader.features(claiming(Claim.OTHERS, 9))[advanced];

    assertThat(own).isGreaterThan(20 * others);
  }

  /// One line that is as likely evidence as not for every statement.
  static Signals claiming(Claim claim, float logit) {
    int statements = LAYOUT.names().size() + LAYOUT.statementCount();
    var context = new float[statements + Claim.values().length];
    context[statements + claim.ordinal()] = logit;
    return new Signals(LAYOUT, List.of(new float[LAYOUT.names().size()]), List.of(context));
  }
}
