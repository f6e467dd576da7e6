package nextrung.framework;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads JSON that is one value, and in which no object has a key twice: of two levels with the
/// same key one would be lost without a word.
public final class StrictJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private StrictJson() {}

  /// Reads a file.
  ///
  /// @throws FrameworkException when the file cannot be read or is not such JSON
  public static JsonNode read(Path file) {
    var name = name(file);
    try {
      return read(Files.readString(file), name);
    } catch (CharacterCodingException e) {
      throw broken(name, "", "is not UTF-8 text");
    } catch (IOException e) {
      throw broken(file.toString(), "", "cannot be read; check the path and its permissions");
    }
  }

  /// What messages call a file; the root of a disk has no name of its own.
  static String name(Path file) {
    return Optional.ofNullable(file.getFileName()).orElse(file).toString();
  }

  /// Reads a text.
  ///
  /// @param source the name to use in messages
  /// @throws FrameworkException when the text is not such JSON
  public static JsonNode read(String json, String source) {
    try {
      return JSON.readTree(ByteOrderMark.without(json));
    } catch (StreamConstraintsException e) {
      throw broken(source, "", "is nested too deeply or too long in one place" + at(e));
    } catch (JsonParseException e) {
      throw broken(source, "", "is not JSON" + at(e));
    } catch (JsonProcessingException e) {
      throw repeated(e)
          ? broken(
              source, pointer(e), "repeats a key of its object%s; give it once".formatted(at(e)))
          : broken(source, "", "goes on after its end%s; expected one object".formatted(at(e)));
    }
  }

  private static boolean repeated(JsonProcessingException e) {
    return e.getOriginalMessage().startsWith("Duplicate field");
  }

  private static String pointer(JsonProcessingException e) {
    return e.getProcessor() instanceof JsonParser parser
        ? parser.getParsingContext().pathAsPointer().toString()
        : "";
  }

  private static String at(JsonProcessingException e) {
    var place = e.getLocation();
    return place == null
        ? ""
        : " (line %d, column %d)".formatted(place.getLineNr(), place.getColumnNr());
  }

  private static FrameworkException broken(String source, String pointer, String message) {
    return new FrameworkException(source, List.of(new Fault(pointer, message)));
  }
}
