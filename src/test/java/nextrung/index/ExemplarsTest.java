package nextrung.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nextrung.framework.Framework;
import nextrung.framework.FrameworkReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExemplarsTest {
  private static final Framework FRAMEWORK =
      FrameworkReader.read(Path.of("index/frameworks/25-4031.00.json"));
  private static final String GOOD =
      """
      {"text":"Sent loans","kind":"cv","claim":"has","labels":[{"s":"25-4031.00/developing/8","g":2}]}
      """;

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"kind\":\"cv\"|\"kind\":\"resume\"",
        "\"kind\":\"cv\",|",
        "\"claim\":\"has\",|",
        "\"text\":\"Sent loans\",|",
        "\"Sent loans\"|null",
        "Sent loans|  ",
        "\"g\":2|\"g\":7",
        "\"g\":2|\"g\":0",
        ",\"g\":2|",
        "developing/8|developing/88",
        "\"has\"|\"mixed\"",
        "\"has\"|\"Has\"",
        "[{|[{\"s\":\"25-4031.00/developing/1\",\"g\":2},{\"s\":\"25-4031.00/developing/2\",\"g\":2},"
            + "{\"s\":\"25-4031.00/developing/3\",\"g\":2},{",
        "]}|]} {}"
      })
  void aLineThatIsNoneIsNamedWithWhatIsExpected(String change) throws IOException {
    var parts = change.split("\\|", -1);
    var broken = GOOD.replace(parts[0], parts[1]);
    assertThat(broken).isNotEqualTo(GOOD);
    var file = Files.writeString(folder.resolve("new.jsonl"), GOOD + broken);

    assertThatThrownBy(() -> Exemplars.read(file, FRAMEWORK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("[new.jsonl:2] is no exemplar of 25-4031.00")
        .hasMessageContaining("a kind (cv, self or posting)")
        .hasMessageContaining("a claim (has, lacks, wants, others, studied or none)")
        .hasMessageContaining("at most 3 labels");
  }

  @Test
  void everyLineOfTheModelsIsAnExemplar() {
    assertThat(new Exemplars(Path.of("models/exemplars/25-4031.00"), FRAMEWORK).read())
        .hasSizeGreaterThan(10_000);
  }

  @Test
  void aLastLineWithoutAnEndStaysALineOfItsOwn() throws IOException {
    var own = Files.createDirectory(folder.resolve("own"));
    Files.writeString(own.resolve(ExemplarFile.NAME), GOOD.strip());
    var fresh = Files.writeString(folder.resolve("new.jsonl"), GOOD.replace("loans", "books"));

    assertThat(ExemplarFile.takeIn(fresh, own, FRAMEWORK)).isEqualTo(1);

    assertThat(new Exemplars(own, FRAMEWORK).read())
        .extracting(Exemplar::text)
        .containsExactly("Sent loans", "Sent books");
    assertThat(own).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> Exemplars.read(folder.resolve("none.jsonl"), FRAMEWORK))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("none.jsonl] cannot be read");
  }
}
