package nextrung.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import nextrung.bulk.BadLineException;
import nextrung.bulk.PostingReader;
import nextrung.bulk.TagLine;
import nextrung.render.JsonRenderer;

/// What a batch makes of one line.
@FunctionalInterface
interface LineAnswer {
  /// A report of a text.
  LineAnswer REPORT =
      (json, number, choice) -> {
        var request = ReportRequest.of(json, choice::contains);
        return choice.isOne()
            ? JsonRenderer.compact().bytes(request.answer(choice.first()))
            : JsonRenderer.line(choice.reports(request));
      };

  /// The tags of a posting.
  static LineAnswer tags(TagLine form) {
    return (json, number, choice) -> {
      try {
        var posting = PostingReader.of(json, number);
        return form.of(posting, choice.tag(posting)).getBytes(StandardCharsets.UTF_8);
      } catch (BadLineException e) {
        throw ProblemException.of(ProblemType.INVALID, String.valueOf(e.getMessage()));
      }
    };
  }

  /// The answer with its line feed.
  ///
  /// @param number of the line, from 1
  /// @throws ProblemException when the line makes no sense
  byte[] of(JsonNode json, int number, Choice choice);
}
