package nextrung.train;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nextrung.document.SourceDocument;
import nextrung.framework.Framework;
import nextrung.index.Exemplar.Label;

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

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  public Corpus {
    documents = documents.stream().sorted(Comparator.comparing(LabelledDocument::id)).toList();
    taught = List.copyOf(taught);
    topics = List.copyOf(topics);
    hardLines = List.copyOf(hardLines);
  }

  /// Reads `documents.jsonl`, `taught.jsonl`, `topics.jsonl` and `hard.jsonl` of a folder, and
  /// `taught-again.jsonl` where there is one.
  static Corpus read(Path folder) {
    return new Corpus(
        read(folder.resolve("documents.jsonl"), LabelledDocument.class),
        taught(folder),
        read(folder.resolve("topics.jsonl"), TopicDocument.class),
        read(folder.resolve("hard.jsonl"), HardLine.class));
  }

  private static List<LabelledDocument> taught(Path folder) {
    var taught = read(folder.resolve("taught.jsonl"), LabelledDocument.class);
    var again = folder.resolve("taught-again.jsonl");
    var second = secondReadings(again);
    requireTaught(second.keySet(), taught, again);
    return taught.stream()
        .map(document ->
            Optional.ofNullable(second.get(document.id())).map(document::again).orElse(document))
        .toList();
  }

  private static void requireTaught(Set<String> ids, List<LabelledDocument> taught, Path file) {
    var unknown = new TreeSet<>(ids);
    taught.forEach(document -> unknown.remove(document.id()));
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "[%s] reads %s again, which taught.jsonl does not have; restore both files"
              .formatted(file, unknown));
    }
  }

  /// By the id of the document; none where there is no such file.
  private static Map<String, List<List<Label>>> secondReadings(Path file) {
    return Files.exists(file)
        ? read(file, SecondReading.class).stream()
            .collect(toMap(SecondReading::id, SecondReading::labels))
        : Map.of();
  }

  /// What a second reader, who had not seen the first's labels, made of a document.
  ///
  /// @param labels of each of its segments
  private record SecondReading(String id, List<List<Label>> labels) {}

  /// Reads labelled documents of any file.
  ///
  /// @throws IllegalArgumentException naming the line that is none, or the document whose labels
  ///   are not of the framework; also where there are no documents
  static List<LabelledDocument> readDocuments(Path file, Framework framework) {
    var documents = read(file, LabelledDocument.class);
    if (documents.isEmpty()) {
      throw new IllegalArgumentException(
          "[%s] is empty; give one document a line as models/corpus/README.md says"
              .formatted(file));
    }
    documents.forEach(document -> document.check(framework, file));
    return documents;
  }

  private static <T> List<T> read(Path file, Class<T> type) {
    var values = new ArrayList<T>();
    for (var line : lines(file)) {
      values.add(value("[%s] line %d".formatted(file, values.size() + 1), line, type));
    }
    return values;
  }

  private static <T> T value(String place, String line, Class<T> type) {
    try {
      return Optional.ofNullable(JSON.readValue(line, type))
          .orElseThrow(() -> unfit(place, "it says nothing"));
    } catch (JsonProcessingException e) {
      throw unfit(place, e.getOriginalMessage());
    }
  }

  private static IllegalArgumentException unfit(String place, String why) {
    return new IllegalArgumentException(
        "%s is not as models/corpus/README.md says: %s".formatted(place, why));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "[%s] cannot be read; name a file that exists and may be read".formatted(file), e);
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
