package nextrung.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nextrung.document.SourceDocument;

/// The labelled documents and hard lines of a framework.
///
/// @param documents in the order of their ids
/// @param taught further documents to learn from; never measured with
/// @param topics documents that teach relevance only; never measured with
/// @param hardLines never trained on
record Corpus(
    List<LabelledDocument> documents,
    List<LabelledDocument> taught,
    List<TopicDocument> topics,
    List<HardLine> hardLines) {
  /// Into how many folds documents are dealt to be measured with. The networks of `models/context`
  /// were trained for these folds.
  static final int FOLDS = 5;

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  public Corpus {
    documents = documents.stream().sorted(Comparator.comparing(LabelledDocument::id)).toList();
    taught = List.copyOf(taught);
    topics = List.copyOf(topics);
    hardLines = List.copyOf(hardLines);
  }

  /// Reads `documents.jsonl`, `taught.jsonl`, `topics.jsonl` and `hard.jsonl` of a folder.
  static Corpus read(Path folder) {
    return new Corpus(
        read(folder.resolve("documents.jsonl"), LabelledDocument.class),
        read(folder.resolve("taught.jsonl"), LabelledDocument.class),
        read(folder.resolve("topics.jsonl"), TopicDocument.class),
        read(folder.resolve("hard.jsonl"), HardLine.class));
  }

  private static <T> List<T> read(Path file, Class<T> type) {
    try {
      var values = new ArrayList<T>();
      for (var line : Files.readAllLines(file)) {
        values.add(JSON.readValue(line, type));
      }
      return values;
    } catch (IOException e) {
      throw new UncheckedIOException("[%s] cannot be read".formatted(file), e);
    }
  }

  /// What may be learned from while the documents serve to measure with.
  Corpus withoutMeasured() {
    return new Corpus(List.of(), taught, topics, hardLines);
  }

  /// All documents that may be learned from.
  List<LabelledDocument> lessons() {
    return Stream.concat(documents.stream(), taught.stream()).toList();
  }

  /// All documents that may be learned from, without their labels.
  List<SourceDocument> sources() {
    return Stream.concat(
            lessons().stream().map(LabelledDocument::source),
            topics.stream().map(TopicDocument::source))
        .toList();
  }

  /// Deals the documents into folds, so that each has its share of every level and kind. A document
  /// stands in one fold only; the dealing depends on nothing but the documents.
  List<List<LabelledDocument>> folds() {
    return folds(documents, FOLDS);
  }

  static List<List<LabelledDocument>> folds(List<LabelledDocument> documents, int count) {
    var folds = new ArrayList<List<LabelledDocument>>();
    for (int i = 0; i < count; i++) {
      folds.add(new ArrayList<>());
    }
    var ordered =
        documents.stream()
            .sorted(
                Comparator.comparing(LabelledDocument::level)
                    .thenComparing(LabelledDocument::kind)
                    .thenComparing(LabelledDocument::id))
            .toList();
    for (int i = 0; i < ordered.size(); i++) {
      folds.get(i % count).add(ordered.get(i));
    }
    return folds;
  }
}
