package nextrung;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nextrung.document.Kind;
import nextrung.document.SourceDocument;
import nextrung.encode.OnnxEncoder;
import nextrung.index.OccupationCandidate;
import nextrung.index.Progress;
import org.junit.jupiter.api.Test;

final class OccupationReaderTest {
  private static final Home HOME = new Home(Path.of(""));

  @Test
  void aLineHasTheVectorOfTheGenericEncoderAndTheTermsOfItsTradeWords() {
    var text = "Catalogued new books in Koha";
    try (var reader = OccupationReader.open(HOME, Nextrung.DEFAULT_FRAMEWORK);
        var encoder = OnnxEncoder.open(HOME.genericEncoder())) {
      var lines = reader.lines(SourceDocument.of("cv", Kind.CV, "- " + text + "\n- Shelved books"));

      assertThat(lines).hasSize(2);
      assertThat(lines.getFirst().vector()).isEqualTo(encoder.encode(text));
      assertThat(lines.getFirst().terms()).contains("book", "softwar");
      assertThat(reader.encoder().fingerprint()).isEqualTo(encoder.fingerprint());
    }
  }

  @Test
  void enginesWithEncodersOfTheirOwnAreToldApartByTheGenericOne() {
    var engine = TestEngine.get();
    var document = SourceDocument.of("cv", Kind.CV, TestEngine.example("cv-technician"));
    List<OccupationCandidate> found;
    try (var occupations = Occupations.open(HOME, List.of(engine), Progress.SILENT)) {
      found = occupations.occupations(document);
    }

    assertThat(found)
        .extracting(OccupationCandidate::soc)
        .containsExactly(engine.framework().soc());
    assertThat(engine.report(document).document().status()).isEqualTo(Report.Status.OK);
  }
}
