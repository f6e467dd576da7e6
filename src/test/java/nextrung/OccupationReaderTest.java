package nextrung;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nextrung.document.Kind;
import nextrung.document.SourceDocument;
import nextrung.encode.OnnxEncoder;
import nextrung.index.Progress;
import org.junit.jupiter.api.Test;

final class OccupationReaderTest {
  private static final Home HOME = new Home(Path.of(""));

  @Test
  void aLineHasTheVectorOfTheGenericEncoderAndNoTermsOfATrade() {
    var text = "Catalogued new books in Koha";
    try (var reader = OccupationReader.open(HOME);
        var encoder = OnnxEncoder.open(HOME.genericEncoder())) {
      var lines = reader.lines(SourceDocument.of("cv", Kind.CV, "- " + text + "\n- Shelved books"));

      assertThat(lines).hasSize(2);
      assertThat(lines.getFirst().vector()).isEqualTo(encoder.vector(text));
      assertThat(lines.getFirst().terms()).containsExactly("book", "catalogu", "koha", "new");
      assertThat(reader.encoder().fingerprint()).isEqualTo(encoder.fingerprint());
    }
  }

  @Test
  void enginesWithEncodersOfTheirOwnAreToldApartByTheGenericOne() {
    var engine = TestEngine.get();
    try (var reader = Occupations.reader(HOME, List.of(engine));
        var generic = OnnxEncoder.open(HOME.genericEncoder())) {
      assertThat(reader.encoder().fingerprint()).isEqualTo(generic.fingerprint());
      assertThat(engine.encoder().fingerprint()).isNotEqualTo(generic.fingerprint());
    }
  }

  @Test
  void anEngineThatReadsWithTheGenericEncoderSharesIt() {
    try (var cooks = Nextrung.open(HOME, "example-35-2014.00", Progress.SILENT)) {
      var text = "Grilled burgers";
      try (var reader = Occupations.reader(HOME, List.of(TestEngine.get(), cooks))) {
        assertThat(reader.encoder()).isSameAs(cooks.encoder());
      }
      assertThat(cooks.encoder().vector(text)).hasSize(cooks.encoder().dimension());
    }
  }
}
