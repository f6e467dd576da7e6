package nextrung.advise;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/// Tells what a file is by the fields of the object that it is: a word that stands deeper, or in a
/// text, says nothing about the file.
public final class SavedJson {
  private static final JsonFactory JSON = new JsonFactory();

  private SavedJson() {}

  /// Whether a text is a saved plan, report or group, also a damaged one: no text about somebody's
  /// work, though its words could be read as one.
  public static boolean fits(String text) {
    return PlanFile.fits(text) || GroupFile.fits(text);
  }

  /// Whether a text is an object with a field that holds a text. What follows that field may be
  /// broken.
  static boolean hasText(String text, String field) {
    try (var parser = JSON.createParser(text)) {
      return parser.nextToken() == JsonToken.START_OBJECT && hasText(parser, field);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean hasText(JsonParser parser, String field) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean wanted = parser.currentName().equals(field);
      if (parser.nextToken() == JsonToken.VALUE_STRING && wanted) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }
}
