package nextrung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nextrung.Nextrung;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/// What `--help` says. The lines of a terminal are filled by picocli; only sentences begin one.
final class HelpTest {
  @Test
  void noLineOfAHelpTextEndsWithinASentence() {
    var lines = all(Main.line()).flatMap(HelpTest::lines).toList();

    assertThat(lines).hasSizeGreaterThan(60).allMatch(line -> line.endsWith("."));
  }

  @Test
  void everyCommandTellsTheVersion() {
    assertThat(all(Main.line()))
        .allSatisfy(line ->
            assertThat(line.getCommandSpec().version())
                .as(line.getCommandName())
                .containsExactly(Nextrung.ENGINE));
  }

  private static Stream<CommandLine> all(CommandLine line) {
    var subcommands =
        line.getSubcommands().values().stream()
            .filter(each -> !each.getCommandName().equals("help"))
            .flatMap(HelpTest::all);
    return Stream.concat(Stream.of(line), subcommands);
  }

  private static Stream<String> lines(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    var texts = new ArrayList<>(List.of(spec.usageMessage().description()));
    spec.args().stream().map(ArgSpec::description).forEach(each -> texts.addAll(List.of(each)));
    return texts.stream();
  }
}
