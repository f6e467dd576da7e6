package nextrung.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nextrung.Home;
import nextrung.Nextrung;
import nextrung.Sources;
import nextrung.document.Kind;
import nextrung.framework.StatementId;
import nextrung.index.Exemplar;
import nextrung.index.Exemplar.Label;
import nextrung.index.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What models are trained from outside of this program.
final class MaterialTest {
  private static final StatementId COURTESY = StatementId.parse("25-4031.00/emerging/10");
  private static final Exemplar LINE =
      new Exemplar(
          "Greets  everybody\tat the desk.", Kind.POSTING, "has", List.of(new Label(COURTESY, 2)));

  @TempDir private static Path folder;
  private static Corpus corpus = new Corpus(List.of(), List.of(), List.of(), List.of());
  private static float[] vectorOfLine = {};
  private static List<JsonNode> rows = List.of();

  @BeforeAll
  static void write() throws IOException {
    var home = new Home(Path.of(""));
    var all = Corpus.read(home.corpus(Nextrung.DEFAULT_FRAMEWORK));
    corpus =
        new Corpus(all.documents().subList(0, 7), all.taught().subList(0, 6), List.of(), List.of());
    try (var sources = Sources.open(home, Nextrung.DEFAULT_FRAMEWORK);
        var index = sources.index(home, Progress.SILENT)) {
      Material.write(folder, sources, index, corpus, List.of(LINE), Progress.SILENT);
      vectorOfLine = sources.encoder().encode("Greets everybody at the desk.").vector();
    }
    rows = rows();
  }

  private static List<JsonNode> rows() throws IOException {
    var rows = new ArrayList<JsonNode>();
    for (var line : Files.readAllLines(folder.resolve("documents.jsonl"))) {
      rows.add(new ObjectMapper().readTree(line));
    }
    return rows;
  }

  @Test
  void aDocumentIsLeftOutByTheFoldThatItIsMeasuredIn() {
    for (var documents : List.of(corpus.documents(), corpus.taught())) {
      var folds = Corpus.folds(documents, Corpus.FOLDS);
      for (int fold = 0; fold < folds.size(); fold++) {
        for (var document : folds.get(fold)) {
          assertThat(row(document.id()).get("fold").asInt(-1)).isEqualTo(fold);
        }
      }
    }
  }

  @Test
  void everySegmentHasATextLabelsAndAClaim() {
    assertThat(rows.stream().skip(1))
        .hasSize(corpus.lessons().size() + 1)
        .allSatisfy(row -> {
          assertThat(row.get("texts")).hasSameSizeAs(row.get("labels"));
          assertThat(row.get("texts")).hasSameSizeAs(row.get("claims"));
        });
  }

  @Test
  void aLineThatStandsAloneIsOfNoDocumentAndNoFold() {
    var line = rows.getLast();

    assertThat(line.get("id").isNull()).isTrue();
    assertThat(line.get("fold").isNull()).isTrue();
    assertThat(line.get("texts").get(0).asText()).isEqualTo("Greets everybody at the desk.");
    assertThat(line.get("labels").get(0).get(COURTESY.toString()).asInt()).isEqualTo(2);
    assertThat(line.get("claims").get(0).asText()).isEqualTo("has");
  }

  @Test
  void vectorsStandInTheOrderOfTheTexts() throws IOException {
    var floats =
        ByteBuffer.wrap(Files.readAllBytes(folder.resolve("vectors.bin")))
            .order(ByteOrder.LITTLE_ENDIAN)
            .asFloatBuffer();
    int texts = rows.stream().skip(1).mapToInt(row -> row.get("texts").size()).sum();
    var last = new float[vectorOfLine.length];
    floats.get((texts - 1) * last.length, last);

    assertThat(floats.capacity()).isEqualTo(texts * last.length);
    assertThat(last).isEqualTo(vectorOfLine);
  }

  private static JsonNode row(String id) {
    return rows.stream()
        .skip(1)
        .filter(row -> row.get("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
