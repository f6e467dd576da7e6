package nextrung;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nextrung.cli.Main;
import nextrung.index.Progress;
import nextrung.render.Format;
import nextrung.render.RenderContext;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.HelpCommand;

/// What the README promises is true: its commands can be given, its quotations are what the program
/// says, and its links lead somewhere.
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Path EXAMPLE = Path.of("examples/cv-technician.txt");
  private static final String LEFT_OUT = "…";
  private static final double ROUNDED = 0.02;

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");
  private static final Pattern COMMAND =
      Pattern.compile("(?:^|[`/ ])nextrung ([a-z]+(?: [^`|<>&\n]+)?)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

  private static String readme = "";
  private static String printed = "";
  private static JsonNode report = JsonMapper.builder().build().missingNode();

  @BeforeAll
  static void readTheExample() throws IOException {
    readme = Files.readString(README);
    try (var engine = Nextrung.open(new Home(Path.of("")), Progress.SILENT)) {
      var name = EXAMPLE.getFileName().toString();
      var text = Files.readString(EXAMPLE);
      var made = engine.report(engine.document(name, Optional.empty(), text));
      var context = RenderContext.of(engine.framework(), engine.ladder());
      printed = new String(Format.TEXT.renderer(context).bytes(made), StandardCharsets.UTF_8);
      report = JsonMapper.builder().build().readTree(Format.JSON.renderer(context).bytes(made));
    }
  }

  @Test
  void everyCommandAndOptionInItExists() {
    assertThat(commands()).isNotEmpty().allSatisfy(ReadmeTest::assertCanBeGiven);
  }

  @Test
  void everyCommandOfTheProgramIsInIt() {
    var named = commands().stream().map(List::getFirst).collect(toSet());
    assertThat(named).containsAll(subcommands());
  }

  @Test
  void theLinesThatItQuotesAreLinesOfTheRealOutputInTheirOrder() {
    var quoted =
        blocks("text").stream()
            .filter(block -> block.contains("Your next steps"))
            .findFirst()
            .orElseThrow();
    var lines = quoted.lines().filter(line -> !line.isBlank()).map(String::strip);
    assertThat(printed.lines().map(String::strip).toList())
        .containsSubsequence(lines.filter(line -> !line.equals(LEFT_OUT)).toList());
  }

  @Test
  void theStatementThatItQuotesStandsInTheRealReport() throws IOException {
    var quoted = JsonMapper.builder().build().readTree(blocks("json").getFirst());
    var real = statement(quoted.path("id").asText());
    for (var field : List.of("level", "name", "status")) {
      assertThat(real.path(field)).isEqualTo(quoted.path(field));
    }
    assertThat(real.path("probability").asDouble())
        .isCloseTo(quoted.path("probability").asDouble(), Offset.offset(ROUNDED));
    assertThat(quotes(real)).containsAll(quotes(quoted));
  }

  @Test
  void theLineThatItStartsFromStandsInTheExample() throws IOException {
    assertThat(Files.readString(EXAMPLE)).contains(blocks("text").getFirst());
  }

  @Test
  void everyLinkOfTheProseLeadsToAFile() throws IOException {
    for (var page : pages()) {
      var folder = Optional.ofNullable(page.getParent()).orElse(Path.of(""));
      var links = LINK.matcher(Files.readString(page)).results().map(link -> link.group(1));
      assertThat(links.map(folder::resolve)).as("links of %s", page).allMatch(Files::exists);
    }
  }

  /// The commands in the order of the text, each as its arguments.
  private static List<List<String>> commands() {
    return COMMAND
        .matcher(readme)
        .results()
        .map(match -> List.of(match.group(1).strip().split(" ")))
        .filter(arguments -> !arguments.getFirst().equals("help"))
        .toList();
  }

  private static void assertCanBeGiven(List<String> arguments) {
    var parsed = Main.line().parseArgs(arguments.toArray(String[]::new));
    assertThat(parsed.subcommand()).as("%s", arguments).isNotNull();
  }

  private static Set<String> subcommands() {
    return Main.line().getSubcommands().entrySet().stream()
        .filter(entry -> !(entry.getValue().getCommand() instanceof HelpCommand))
        .map(entry -> entry.getKey())
        .collect(toSet());
  }

  private static List<String> blocks(String language) {
    return BLOCK
        .matcher(readme)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map((MatchResult block) -> block.group(2))
        .toList();
  }

  private static JsonNode statement(String id) {
    return StreamSupport.stream(report.path("statements").spliterator(), false)
        .filter(statement -> statement.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /// Each piece of evidence without its probability, which the README rounds.
  private static List<String> quotes(JsonNode statement) {
    var quotes = new ArrayList<String>();
    for (var piece : statement.path("evidence")) {
      var place = piece.path("start") + "-" + piece.path("end");
      quotes.add(place + " " + piece.path("quote") + " " + piece.path("words"));
    }
    return quotes;
  }

  private static List<Path> pages() throws IOException {
    var pages = new ArrayList<>(List.of(README));
    for (var folder : List.of("docs", "models", "index", "examples")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
      }
    }
    return pages;
  }
}
