package nextrung.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;

/// Writes what became of a posting as one line.
public enum TagLine {
  /// The tags alone, see [Tagging].
  TAGS("status") {
    @Override
    public String of(Posting posting, Tagging tagging) {
      return TagJson.line(tagging);
    }
  },

  /// The posting as JSON-LD with the tags merged in, see [JobPostingLd].
  JSON_LD("@type") {
    @Override
    public String of(Posting posting, Tagging tagging) {
      return TagJson.line(JobPostingLd.of(posting, tagging));
    }
  };

  /// A field of every such line, and of no other.
  private final String mark;

  TagLine(String mark) {
    this.mark = mark;
  }

  /// How a line of an output was written; nothing where it tells a problem.
  static Optional<TagLine> of(JsonNode line) {
    return Arrays.stream(values()).filter(form -> line.has(form.mark)).reduce((tags, ld) -> ld);
  }

  /// The line with its line feed.
  public abstract String of(Posting posting, Tagging tagging);
}
