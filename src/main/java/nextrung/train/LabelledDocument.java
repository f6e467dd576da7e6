package nextrung.train;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import nextrung.document.Kind;
import nextrung.document.SourceDocument;
import nextrung.document.Span;
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
  public record LabelledSegment(int start, int end, Claim claim, List<Label> labels) {
    public Span span() {
      return new Span(start, end);
    }
  }

  public boolean offTopic() {
    return level.equals(NO_LEVEL);
  }

  public SourceDocument source() {
    return SourceDocument.of(id, kind, text);
  }
}
