package nextrung.bulk;

import java.util.Optional;

/// Tags a posting with the statements that it asks for. Safe for use by several threads; equal
/// postings give equal tags.
@FunctionalInterface
public interface PostingTagger {
  /// Tags a posting.
  Tagging tag(Posting posting);

  /// Reads a line and tags the posting that it holds.
  ///
  /// @param number of the line, from 1
  /// @return the line that answers it
  /// @throws BadLineException when it holds none, or the engine fails
  default String line(byte[] line, long number, TagLine form) {
    Optional<String> id = Optional.empty();
    try {
      var posting = PostingReader.read(line, number);
      id = Optional.of(posting.id());
      return form.of(posting, tag(posting));
    } catch (BadLineException e) {
      throw e;
    } catch (RuntimeException e) {
      throw BadLineException.failed(number, id, "posting", e);
    }
  }
}
