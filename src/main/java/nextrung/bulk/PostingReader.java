package nextrung.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import nextrung.extract.JobPostingText;

/// Reads a posting from a line: a [JobPosting](https://schema.org/JobPosting) of schema.org or
/// `{"id","title","description"}`. Descriptions are plain text or HTML.
public final class PostingReader {
  private PostingReader() {}

  /// Reads one line.
  ///
  /// @param number of the line, from 1
  /// @throws BadLineException saying what is wrong, without quoting the line
  public static Posting read(byte[] line, long number) {
    return of(JsonLine.read(line, number), number);
  }

  /// Reads a posting from JSON.
  ///
  /// @throws BadLineException as [#read]
  public static Posting of(JsonNode json, long number) {
    var source = JsonLine.object(json, number);
    var id = id(source);
    var posting = JobPostingText.of(source);
    if (!posting.isDescribed()) {
      throw new BadLineException(
          number,
          id,
          "The line has no text as \"description\", nor as \"responsibilities\" or another part.");
    }
    return new Posting(
        id.orElse("line " + number), posting.title(), posting.text(), posting.isAsGiven(), source);
  }

  /// The id that a posting, or a line about one, carries: a text or number, or the value of a
  /// PropertyValue; of a list the first.
  public static Optional<String> id(JsonNode source) {
    return StreamSupport.stream(List.of("id", "identifier", "@id", "url").spliterator(), false)
        .map(source::path)
        .map(value -> value.isArray() ? value.path(0) : value)
        .map(value -> value.isObject() ? value.path("value") : value)
        .filter(value -> value.isTextual() || value.isNumber())
        .map(JsonNode::asText)
        .findFirst();
  }
}
