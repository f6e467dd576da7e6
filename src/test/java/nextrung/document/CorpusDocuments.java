package nextrung.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The labelled documents of the corpus, as far as tests of reading need them.
public final class CorpusDocuments {
  private static final Path FILE = Path.of("models/corpus/25-4031.00/documents.jsonl");

  private CorpusDocuments() {}

  /// A document with the segments that it was cut into when it was labelled.
  ///
  /// @param evidence those that are evidence for some statement
  public record Labelled(SourceDocument document, List<Span> segments, List<Span> evidence) {}

  public static List<Labelled> all() {
    var json = new ObjectMapper();
    var documents = new ArrayList<Labelled>();
    try {
      for (var line : Files.readAllLines(FILE)) {
        documents.add(labelled(json.readTree(line)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return documents;
  }

  private static Labelled labelled(JsonNode node) {
    var text = node.path("text").asText();
    var spans = new ArrayList<Span>();
    var evidence = new ArrayList<Span>();
    for (var segment : node.path("segments")) {
      var span = new Span(segment.path("start").asInt(), segment.path("end").asInt());
      spans.add(span);
      if (!segment.path("labels").isEmpty()) {
        evidence.add(span);
      }
    }
    var kind = Kind.of(node.path("kind").asText());
    return new Labelled(SourceDocument.of(node.path("id").asText(), kind, text), spans, evidence);
  }
}
