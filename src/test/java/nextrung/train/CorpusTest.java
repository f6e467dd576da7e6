package nextrung.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import nextrung.framework.Framework;
import nextrung.framework.FrameworkReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CorpusTest {
  private static final Path CORPUS = Path.of("models/corpus/25-4031.00");
  private static final Framework FRAMEWORK =
      FrameworkReader.read(Path.of("index/frameworks/25-4031.00.json"));
  private static final String GOOD =
      """
      {"id":"x","kind":"cv","level":"emerging","strands":{},"targets":["25-4031.00/developing/1"],\
      "text":"Shelved","segments":[{"start":0,"end":7,"claim":"has",\
      "labels":[{"s":"25-4031.00/emerging/6","g":2}]}]}\
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void documentsOfAnyFileAreRead() throws IOException {
    assertThat(Corpus.readDocuments(file(GOOD), FRAMEWORK)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "null", "{\"id\":", "[]", "{\"id\":\"x\",\"kind\":\"cv\"}"})
  void aLineThatIsNoDocumentIsNamed(String line) throws IOException {
    var file = file(GOOD + "\n" + line);
    assertThatThrownBy(() -> Corpus.readDocuments(file, FRAMEWORK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mine.jsonl] line 2 is not as models/corpus/README.md says");
  }

  @Test
  void labelsThatTheFrameworkDoesNotHaveAreNamed() throws IOException {
    var level = file(GOOD.replace("\"emerging\"", "\"expert\""));
    assertThatThrownBy(() -> Corpus.readDocuments(level, FRAMEWORK))
        .hasMessageContaining("document \"x\": the framework has no level \"expert\"");
    var label = file(GOOD.replace("emerging/6", "emerging/66"));
    assertThatThrownBy(() -> Corpus.readDocuments(label, FRAMEWORK))
        .hasMessageContaining("no statement \"25-4031.00/emerging/66\"");
  }

  @Test
  void nothingToReadIsSaid() throws IOException {
    var empty = file("");
    assertThatThrownBy(() -> Corpus.readDocuments(empty, FRAMEWORK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is empty");
    assertThatThrownBy(() -> Corpus.readDocuments(folder.resolve("none"), FRAMEWORK))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("none] cannot be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unseen.jsonl", "unseen-real.jsonl"})
  void nothingLearnsFromTheUnseenDocuments(String unseen) {
    var corpus = Corpus.read(CORPUS);
    var learned = new HashSet<String>();
    Stream.concat(
            corpus.lessons().stream().map(LabelledDocument::text),
            corpus.topics().stream().map(TopicDocument::text))
        .forEach(learned::add);

    assertThat(Corpus.readDocuments(CORPUS.resolve(unseen), FRAMEWORK))
        .extracting(LabelledDocument::text)
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(learned);
  }

  @Test
  void aSecondReadingStandsBesideTheFirst() throws IOException {
    writeTaught("{\"id\":\"x\",\"labels\":[[{\"s\":\"25-4031.00/emerging/3\",\"g\":1}]]}");

    var segment = Corpus.read(folder).taught().getFirst().segments().getFirst();

    assertThat(segment.labels())
        .extracting(label -> label.statement().toString())
        .containsExactly("25-4031.00/emerging/6");
    assertThat(segment.again())
        .extracting(label -> label.statement().toString())
        .containsExactly("25-4031.00/emerging/3");
  }

  @Test
  void withoutASecondReadingTheFirstCountsTwice() throws IOException {
    writeTaught("");

    var segment = Corpus.read(folder).taught().getFirst().segments().getFirst();

    assertThat(segment.again()).isEqualTo(segment.labels()).isNotEmpty();
  }

  @Test
  void aSecondReadingOfAnotherTextIsNamed() throws IOException {
    writeTaught("{\"id\":\"x\",\"labels\":[[],[]]}");

    assertThatThrownBy(() -> Corpus.read(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("document \"x\" has 1 segments, its second reading 2");
  }

  @Test
  void aSecondReadingOfADocumentThatIsNotTaughtIsNamed() throws IOException {
    writeTaught("{\"id\":\"y\",\"labels\":[[]]}");

    assertThatThrownBy(() -> Corpus.read(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("taught-again.jsonl] reads [y] again");
  }

  private void writeTaught(String again) throws IOException {
    Files.writeString(folder.resolve("taught.jsonl"), GOOD);
    Files.writeString(folder.resolve("taught-again.jsonl"), again);
    for (var other : List.of("documents.jsonl", "topics.jsonl", "hard.jsonl")) {
      Files.createFile(folder.resolve(other));
    }
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("mine.jsonl"), text);
  }
}
