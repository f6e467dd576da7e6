package nextrung.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class WordingTest {
  private static final Path PAGE = Path.of("src/main/resources/web/js/words.js");
  private static final Pattern TABLE =
      Pattern.compile("const NEARNESS = \\[\\s*((?:\\[[^\\]]*\\],\\s*)+)\\]");
  private static final Pattern ENTRY = Pattern.compile("\\[([0-9.]+), '([^']+)'\\]");

  @Test
  void thePageCallsAStepAsNearAsTheFilesDo() throws IOException {
    var table = TABLE.matcher(Files.readString(PAGE));
    assertThat(table.find()).isTrue();
    assertThat(ENTRY.matcher(table.group(1)).results())
        .hasSize(3)
        .allSatisfy(entry -> {
          var least = Double.parseDouble(entry.group(1));
          assertThat(Wording.nearness(least)).isEqualTo(entry.group(2));
          assertThat(Wording.nearness(least - 0.001)).isNotEqualTo(least > 0 ? entry.group(2) : "");
        });
  }
}
