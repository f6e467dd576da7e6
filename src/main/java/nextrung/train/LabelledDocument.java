package nextrung.train;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nextrung.document.Kind;
import nextrung.document.SourceDocument;
import nextrung.document.Span;
import nextrung.framework.Framework;
import nextrung.framework.StatementId;
import nextrung.index.Exemplar.Label;
import nextrung.match.Claim;

/// A document with what careful readers made of it.
///
/// @param level the key of the level, or `none` for a document without work of the occupation
/// @param strands the level reached on each strand shown, by strand key
/// @param targets what an advisor would recommend next, best first; empty for postings
/// @param segments how the readers cut the text, in its order
@JsonIgnoreProperties(ignoreUnknown = true)
public record LabelledDocument(
    String id,
    Kind kind,
    String level,
    Map<String, String> strands,
    List<StatementId> targets,
    String text,
    List<LabelledSegment> segments) {

  /// The level of documents that show no work of the occupation.
  public static final String NO_LEVEL = "none";

  /// A segment with its labels.
  ///
  /// @param start the first UTF-16 code unit
  /// @param end one after the last
  /// @param labels at most three, best first
  /// @param again the labels of a second reader, who had not seen the first's; the same where there
  ///   was none
  public record LabelledSegment(
      int start, int end, Claim claim, List<Label> labels, List<Label> again) {

    @JsonCreator
    public LabelledSegment(
        @JsonProperty("start") int start,
        @JsonProperty("end") int end,
        @JsonProperty("claim") Claim claim,
        @JsonProperty("labels") List<Label> labels) {
      this(start, end, claim, labels, labels);
    }

    LabelledSegment again(List<Label> second) {
      return new LabelledSegment(start, end, claim, labels, second);
    }

    public Span span() {
      return new Span(start, end);
    }
  }

  /// The same document with the labels of a second reader.
  ///
  /// @param labels those of each segment, in the order of the text
  /// @throws IllegalArgumentException where they are not one list a segment
  LabelledDocument again(List<List<Label>> labels) {
    if (labels.size() != segments.size()) {
      throw new IllegalArgumentException(
          "document \"%s\" has %d segments, its second reading %d; restore both files"
              .formatted(id, segments.size(), labels.size()));
    }
    var twice =
        IntStream.range(0, segments.size())
            .mapToObj(i -> segments.get(i).again(labels.get(i)))
            .toList();
    return new LabelledDocument(id, kind, level, strands, targets, text, twice);
  }

  /// The number of the readers' segment that a span overlaps most; none where it overlaps none.
  OptionalInt owner(Span span) {
    int most = 0;
    var best = OptionalInt.empty();
    for (int i = 0; i < segments.size(); i++) {
      int overlap = segments.get(i).span().overlap(span);
      if (overlap > most) {
        most = overlap;
        best = OptionalInt.of(i);
      }
    }
    return best;
  }

  public boolean offTopic() {
    return level.equals(NO_LEVEL);
  }

  /// Holds level, labels and targets to a framework.
  ///
  /// @param file to be named
  /// @throws IllegalArgumentException naming what the framework does not have
  void check(Framework framework, Path file) {
    if (!offTopic() && framework.level(level).isEmpty()) {
      throw stranger(file, "level", level);
    }
    var labelled = segments.stream().flatMap(segment -> segment.labels().stream());
    Stream.concat(labelled.map(Label::statement), targets.stream())
        .filter(statement -> !framework.contains(statement))
        .findFirst()
        .ifPresent(statement -> {
          throw stranger(file, "statement", statement.toString());
        });
  }

  private IllegalArgumentException stranger(Path file, String what, String name) {
    return new IllegalArgumentException(
        "[%s] document \"%s\": the framework has no %s \"%s\"; see its file for what it has"
            .formatted(file, id, what, name));
  }

  public SourceDocument source() {
    return SourceDocument.of(id, kind, text);
  }
}
