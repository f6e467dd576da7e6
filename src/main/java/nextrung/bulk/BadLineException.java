package nextrung.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/// A line that cannot be read. The message says why and never quotes the line.
public final class BadLineException extends RuntimeException {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final long line;
  private final transient Optional<String> id;

  /// @param line its number, from 1
  /// @param id of what it holds, where that could be read
  public BadLineException(long line, Optional<String> id, String message) {
    super(message);
    this.line = line;
    this.id = id;
  }

  /// A line that the engine failed on: one text must not stop all others.
  ///
  /// @param what it holds
  static BadLineException failed(
      long line, Optional<String> id, String what, RuntimeException fault) {
    var name = fault.getClass().getSimpleName();
    return new BadLineException(
        line, id, "The engine failed on this %s (%s).".formatted(what, name));
  }

  /// The line that stands in the output instead: `{"id"?,"problem":{…}}` (RFC 9457), with its line
  /// feed.
  public String problemLine() {
    var answer = JSON.createObjectNode();
    id.ifPresent(known -> answer.put("id", known));
    answer
        .putObject("problem")
        .put("type", "urn:nextrung:problem:bad-line")
        .put("title", "This line cannot be read")
        .put("detail", getMessage())
        .put("line", line);
    return answer + "\n";
  }

  /// The id of what the line holds, where that could be read.
  public Optional<String> id() {
    return id;
  }
}
