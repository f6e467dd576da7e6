package nextrung.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nextrung.Home;
import nextrung.Nextrung;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SieveTest {
  private static final Sieve SIEVE =
      Sieve.open(new Home(Path.of("")).sieve(Nextrung.DEFAULT_FRAMEWORK));

  @TempDir private Path folder = Path.of("");

  @Test
  void dutiesPassAndTheLawDoesNot() {
    assertThat(SIEVE.evidence("- Check books in and out at the circulation desk"))
        .isGreaterThan(SIEVE.leastLine());
    var boilerplate =
        List.of(
            "401(k) plan with a match of 4 percent and dental insurance",
            "All applicants are considered without regard to race, color, religion or origin",
            "Valid driver's license and a clean record",
            "Paid holidays, sick leave and five personal days",
            "Must pass a background check and drug screen",
            "Apply online by the end of the month");
    assertThat(boilerplate.stream().filter(l -> SIEVE.evidence(l) < SIEVE.leastLine()))
        .hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void otherTradesAreTurnedAway() {
    assertThat(SIEVE.passes(SIEVE.relevance("Shelve books and help patrons at the library desk")))
        .isTrue();
    assertThat(SIEVE.passes(SIEVE.relevance("Weld steel frames, set up jigs, grind and cut plate")))
        .isFalse();
  }

  @Test
  void theOpenSieveLetsEverythingThrough() {
    assertThat(Sieve.OPEN.passes(Sieve.OPEN.relevance("anything"))).isTrue();
    assertThat(Sieve.OPEN.evidence("")).isGreaterThanOrEqualTo(Sieve.OPEN.leastLine());
  }

  @Test
  void whatIsWrittenIsReadAgainAndWrittenTheSame() throws IOException {
    var first = folder.resolve("first.json");
    var second = folder.resolve("second.json");
    SIEVE.write(first);
    Sieve.open(first).write(second);

    assertThat(Sieve.open(first)).isEqualTo(SIEVE);
    assertThat(second).hasSameBinaryContentAs(first);
  }

  @Test
  void aMissingOrBrokenFileIsNamedWithTheWayOut() throws IOException {
    var broken = Files.writeString(folder.resolve("broken.json"), "{\"posting\":1}");

    assertThatThrownBy(() -> Sieve.open(broken))
        .hasMessageContaining("broken.json] is broken; run");
    assertThatThrownBy(() -> Sieve.open(folder.resolve("none.json")))
        .hasMessageContaining("none.json] is missing; run");
  }
}
