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
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nextrung.Sources;
import nextrung.framework.StatementId;
import nextrung.index.Exemplar;
import nextrung.index.Progress;
import nextrung.index.StatementIndex;
import nextrung.match.Claim;
import nextrung.match.Context;
import nextrung.match.HeadLayout;
import org.jspecify.annotations.Nullable;

/// What the encoder and the networks that read a document as a whole are trained from, outside of
/// this program: `documents.jsonl` with the heads on its first line, then one document a line, then
/// one line that stands alone a line, and `vectors.bin` with the vectors of all their segments in
/// the same order, little-endian floats.
final class Material {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private Material() {}

  /// Cuts and encodes documents and lines and writes the files into a folder.
  static void write(
      Path folder,
      Sources sources,
      StatementIndex index,
      Corpus corpus,
      List<Exemplar> lines,
      Progress progress) {
    var rows = new ArrayList<Row>();
    var vectors = new ArrayList<float[]>();
    var folds = folds(corpus.documents());
    folds.putAll(folds(corpus.taught()));
    for (var document : corpus.lessons()) {
      var example = Example.of(document, sources.segmenter(), sources.encoder(), index);
      rows.add(row(example, requireNonNull(folds.get(document.id()))));
      example.segments().forEach(segment -> vectors.add(segment.vector()));
      progress.at(rows.size(), corpus.lessons().size());
    }
    for (var line : Line.of(lines, sources.encoder(), index)) {
      rows.add(row(line));
      vectors.add(line.segment().vector());
    }
    var layout = new HeadLayout(sources.framework(), sources.ladder());
    write(folder, new Head(Context.heads(layout), vectors.getFirst().length), rows, vectors);
  }

  /// @param heads one name for each target that a segment can have
  /// @param dimension of the vectors
  private record Head(List<String> heads, int dimension) {}

  /// @param id of the document; none for a line that stands alone
  /// @param fold that leaves the document out
  /// @param kind the number of its kind
  /// @param texts of each segment, as the encoder reads it
  /// @param labels of each segment: statement and grade
  /// @param again the same by a second reader; none where there was none
  /// @param claims of each segment
  private record Row(
      @Nullable String id,
      @Nullable Integer fold,
      int kind,
      List<String> texts,
      List<Map<String, Integer>> labels,
      @Nullable List<Map<String, Integer>> again,
      List<String> claims) {}

  private static Map<String, Integer> folds(List<LabelledDocument> documents) {
    var folds = new HashMap<String, Integer>();
    var dealt = Corpus.folds(documents, Corpus.FOLDS);
    for (int fold = 0; fold < dealt.size(); fold++) {
      for (var document : dealt.get(fold)) {
        folds.put(document.id(), fold);
      }
    }
    return folds;
  }

  private static Row row(Example example, int fold) {
    var segments = example.segments();
    var labels = labels(example, example::grades);
    var again = labels(example, example::gradesAgain);
    return new Row(
        example.document().id(),
        fold,
        example.document().kind().ordinal(),
        segments.stream().map(segment -> segment.segment().plain()).toList(),
        labels,
        again.equals(labels) ? null : again,
        example.claims().stream().map(Claim::key).toList());
  }

  private static List<Map<String, Integer>> labels(
      Example example, IntFunction<Map<StatementId, Integer>> grades) {
    return IntStream.range(0, example.segments().size())
        .mapToObj(i -> named(grades.apply(i)))
        .toList();
  }

  private static Row row(Line line) {
    return new Row(
        null,
        null,
        line.exemplar().kind().ordinal(),
        List.of(line.segment().segment().plain()),
        List.of(named(Example.grades(line.exemplar().labels()))),
        null,
        List.of(line.exemplar().claim()));
  }

  private static Map<String, Integer> named(Map<StatementId, Integer> grades) {
    var named = new HashMap<String, Integer>();
    grades.forEach((id, grade) -> named.put(id.toString(), grade));
    return named;
  }

  private static void write(Path folder, Head head, List<Row> rows, List<float[]> vectors) {
    try {
      Files.createDirectories(folder);
      var lines = new ArrayList<String>();
      lines.add(JSON.writeValueAsString(head));
      for (var row : rows) {
        lines.add(JSON.writeValueAsString(row));
      }
      Files.write(folder.resolve("documents.jsonl"), lines);
      writeVectors(folder.resolve("vectors.bin"), vectors);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "[%s] cannot be written; check permissions and free space".formatted(folder), e);
    }
  }

  private static void writeVectors(Path file, List<float[]> vectors) throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (var vector : vectors) {
        var bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(vector);
        out.write(bytes.array());
      }
    }
  }
}
