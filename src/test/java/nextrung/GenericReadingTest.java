package nextrung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nextrung.Report.Status;
import nextrung.document.Kind;
import nextrung.framework.SampleFrameworks;
import nextrung.framework.StatementId;
import nextrung.index.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reads against frameworks that no models were learned for.
final class GenericReadingTest {
  private static final String COOKS = "example-35-2014.00";
  private static final String COOK =
      """
      WORK EXPERIENCE
      Line cook, Harbour Grill
      - Stocked and arranged the grill section with all its mise en place before service
      - Cooked meat, fish and vegetables to order on grill and sauté, judging doneness by touch
      - Made base stocks and sauces from recipe, seasoning them myself
      """;
  private static final String DRIVER =
      """
      WORK EXPERIENCE
      Truck driver, Northern Freight
      - Drove articulated lorries across the border
      - Checked tyres and tachograph before each tour
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void aFrameworkWithoutModelsIsRead() {
    try (var engine = Nextrung.open(new Home(Path.of("")), COOKS, Progress.SILENT)) {
      var report = engine.report(engine.document("cook", Optional.of(Kind.CV), COOK));

      assertThat(report.document().status()).isEqualTo(Status.OK);
      assertThat(report.targets()).isNotEmpty();
      assertThat(report.level()).extracting(level -> level.key()).isEqualTo("station");
      assertThat(engine.framework().attribution()).contains("Example framework");
      assertThat(engine.report(engine.document("cook", Optional.of(Kind.CV), COOK)))
          .isEqualTo(report);
    }
  }

  @Test
  void otherWorkIsEvidenceForNothing() {
    try (var engine = Nextrung.open(new Home(Path.of("")), COOKS, Progress.SILENT)) {
      var document = engine.document("driver", Optional.of(Kind.CV), DRIVER);

      assertThat(engine.read(document, segment -> true).orElseThrow().readings())
          .allMatch(reading -> reading.matches().isEmpty());
    }
  }

  @Test
  void whatTheStatementSaysIsEvidenceForIt() {
    try (var engine = Nextrung.open(new Home(Path.of("")), COOKS, Progress.SILENT)) {
      var text = "I cook meat, fish and vegetables to order, judging doneness by touch and time.";
      var document = engine.document("self", Optional.of(Kind.SELF), text);

      assertThat(engine.read(document, segment -> true).orElseThrow().readings())
          .flatExtracting(reading -> reading.matches())
          .extracting(match -> match.statement())
          .contains(StatementId.parse(COOKS + "/station/2"));
    }
  }

  @Test
  void aSearchFindsWhatIsMeantAndNothingForWhatMeansNothing() {
    try (var engine = Nextrung.open(new Home(Path.of("")), COOKS, Progress.SILENT)) {
      assertThat(engine.search("steaks and burgers", Optional.empty()))
          .extracting(hit -> hit.statement().id())
          .contains(StatementId.parse(COOKS + "/station/2"));
      assertThat(engine.search("asdf qwerty", Optional.empty())).isEmpty();
      assertThat(engine.search("quantum physics", Optional.empty())).isEmpty();
    }
  }

  @Test
  void aFrameworkWithoutALadderHasAProposedOne() throws IOException {
    try (var engine = Nextrung.open(bakery(), "51-3011.00", Progress.SILENT)) {
      assertThat(engine.ladder().reviewed()).isFalse();
      assertThat(engine.ladder().strands()).isNotEmpty();
    }
  }

  @Test
  void aMissingModelIsNamedWithItsRemedy() throws IOException {
    var home = bakery();
    Files.delete(home.root().resolve("models"));
    link(Files.createDirectories(home.root().resolve("models")), "models", "learned");

    assertThatThrownBy(() -> Nextrung.open(home, "51-3011.00", Progress.SILENT))
        .hasMessageContaining("evidence.json")
        .hasMessageContaining("nextrung train --generic");
  }

  private Home bakery() throws IOException {
    var frameworks = Files.createDirectories(folder.resolve("index/frameworks"));
    Files.writeString(frameworks.resolve("51-3011.00.json"), SampleFrameworks.BAKERY);
    Files.createSymbolicLink(folder.resolve("models"), Path.of("models").toAbsolutePath());
    return new Home(folder);
  }

  private static void link(Path into, String from, String but) throws IOException {
    try (var files = Files.list(Path.of(from))) {
      for (var file : files.filter(each -> !each.endsWith(but)).toList()) {
        Files.createSymbolicLink(into.resolve(file.getFileName()), file.toAbsolutePath());
      }
    }
  }
}
