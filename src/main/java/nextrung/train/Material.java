package nextrung.train;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nextrung.Nextrung.Sources;
import nextrung.index.Progress;
import nextrung.index.StatementIndex;
import nextrung.match.Context;
import nextrung.match.HeadLayout;

/// What the networks that read a document as a whole are trained from, outside of this program:
/// `documents.jsonl` with the heads on its first line and then one document a line, and
/// `vectors.bin` with the vectors of all their segments in the same order, little-endian floats.
final class Material {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private Material() {}

  /// Cuts and encodes documents and writes the files into a folder.
  static void write(
      Path folder, Sources sources, StatementIndex index, Corpus corpus, Progress progress) {
    var layout = new HeadLayout(sources.framework(), sources.ladder());
    int all = corpus.lessons().size();
    var examples = new ArrayList<Example>();
    for (var document : corpus.lessons()) {
      examples.add(Example.of(document, sources.segmenter(), sources.encoder(), index));
      progress.at(examples.size(), all);
    }
    int documents = corpus.documents().size();
    write(folder, layout, examples.subList(0, documents), examples.subList(documents, all));
  }

  /// @param heads one name for each target that a segment can have
  /// @param dimension of the vectors
  private record Head(List<String> heads, int dimension) {}

  /// @param fold that leaves the document out
  /// @param kind the number of its kind
  /// @param labels of each segment: statement and grade
  /// @param claims of each segment
  private record Row(
      String id, int fold, int kind, List<Map<String, Integer>> labels, List<String> claims) {}

  /// @param documents that are also measured with
  /// @param taught that are not
  private static void write(
      Path folder, HeadLayout layout, List<Example> documents, List<Example> taught) {
    try {
      Files.createDirectories(folder);
      var all = new ArrayList<>(documents);
      all.addAll(taught);
      var lines = new ArrayList<String>();
      int dimension = all.getFirst().segments().getFirst().vector().length;
      lines.add(JSON.writeValueAsString(new Head(Context.heads(layout), dimension)));
      var folds = folds(documents);
      folds.putAll(folds(taught));
      for (var example : all) {
        int fold = requireNonNull(folds.get(example.document().id()));
        lines.add(JSON.writeValueAsString(row(example, fold)));
      }
      Files.write(folder.resolve("documents.jsonl"), lines);
      writeVectors(folder.resolve("vectors.bin"), all);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "[%s] cannot be written; check permissions and free space".formatted(folder), e);
    }
  }

  private static Map<String, Integer> folds(List<Example> examples) {
    var folds = new HashMap<String, Integer>();
    var dealt = Corpus.folds(examples.stream().map(Example::document).toList(), Corpus.FOLDS);
    for (int fold = 0; fold < dealt.size(); fold++) {
      for (var document : dealt.get(fold)) {
        folds.put(document.id(), fold);
      }
    }
    return folds;
  }

  private static Row row(Example example, int fold) {
    var labels = new ArrayList<Map<String, Integer>>();
    for (int i = 0; i < example.segments().size(); i++) {
      var grades = new HashMap<String, Integer>();
      example.grades(i).forEach((id, grade) -> grades.put(id.toString(), grade));
      labels.add(grades);
    }
    var claims = example.labels().stream().map(label -> label.claim().key()).toList();
    var document = example.document();
    return new Row(document.id(), fold, document.kind().ordinal(), labels, claims);
  }

  private static void writeVectors(Path file, List<Example> examples) throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (var example : examples) {
        for (var segment : example.segments()) {
          var bytes = ByteBuffer.allocate(segment.vector().length * Float.BYTES);
          bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(segment.vector());
          out.write(bytes.array());
        }
      }
    }
  }
}
