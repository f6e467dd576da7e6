package nextrung.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import nextrung.framework.ByteOrderMark;
import nextrung.framework.FrameworkException;

/// The forms of a framework, by the word used on the command line.
public enum ExchangeFormat {
  /// This project's own shape, as `index/frameworks` holds it.
  JSON,
  /// One row a statement, with strands and steps.
  CSV,
  /// 1EdTech CASE 1.0.
  CASE_1_0,
  /// 1EdTech CASE 1.1.
  CASE_1_1,
  /// CTDL-ASN JSON-LD with a progression model.
  CTDL,
  /// Rich Skill Descriptors of the Open Skills Network, JSON.
  RSD,
  /// Rich Skill Descriptors as OSMT imports them.
  RSD_CSV;

  /// The word for it, for instance `case-1.1`.
  public String key() {
    return switch (this) {
      case CASE_1_0 -> "case-1.0";
      case CASE_1_1 -> "case-1.1";
      case RSD_CSV -> "rsd-csv";
      default -> name().toLowerCase(Locale.ROOT);
    };
  }

  /// What reads and writes it.
  ///
  /// @param base the address that items get in formats that give them one; empty for names
  public Codec codec(String base) {
    return switch (this) {
      case JSON -> new JsonCodec();
      case CSV -> new CsvCodec();
      case CASE_1_0 -> CaseCodec.v1p0(base);
      case CASE_1_1 -> CaseCodec.v1p1(base);
      case CTDL -> new CtdlCodec();
      case RSD -> new RsdJsonCodec();
      case RSD_CSV -> new RsdCsvCodec();
    };
  }

  /// The format with a key.
  ///
  /// @throws IllegalArgumentException for any other word
  public static ExchangeFormat of(String key) {
    return Arrays.stream(values())
        .filter(format -> format.key().equals(key))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "\"%s\" is no format of a framework; use %s".formatted(key, keys())));
  }

  /// All words.
  public static String keys() {
    return Arrays.stream(values()).map(ExchangeFormat::key).collect(Collectors.joining(", "));
  }

  /// The format that a text is in, told from what it holds.
  ///
  /// @throws FrameworkException when it is none of them
  public static ExchangeFormat guess(String text, String source) {
    var start = ByteOrderMark.without(text).stripLeading();
    return start.startsWith("{") || start.startsWith("[")
        ? guess(JsonTree.read(text, source), source)
        : guessTable(start, source);
  }

  private static ExchangeFormat guess(JsonNode root, String source) {
    if (CaseCodec.fits(root)) {
      return CASE_1_1;
    }
    if (root.has("@graph")) {
      return CTDL;
    }
    if (root.isArray()) {
      return RSD;
    }
    if (root.has("framework") || root.has("schemaVersion")) {
      return JSON;
    }
    throw unknown(source);
  }

  private static ExchangeFormat guessTable(String text, String source) {
    var header = text.lines().findFirst().orElse("");
    if (header.contains("Skill Name")) {
      return RSD_CSV;
    }
    if (header.contains("level") && header.contains("name")) {
      return CSV;
    }
    throw unknown(source);
  }

  private static FrameworkException unknown(String source) {
    return JsonTree.fault(
        source, "", "is in no form that is known; say which with --format: " + keys());
  }
}
