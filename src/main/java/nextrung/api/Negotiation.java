package nextrung.api;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nextrung.render.Format;
import nextrung.render.Paper;
import org.eclipse.jetty.http.QuotedQualityCSV;
import org.eclipse.jetty.http.QuotedQualityCSV.QualityValue;

/// Which form of an answer a client wants.
final class Negotiation {
  private static final String ANYTHING = "*/*";
  private static final List<Format> OFFERED =
      Arrays.stream(Format.values())
          .sorted((a, b) -> Boolean.compare(b == Format.JSON, a == Format.JSON))
          .toList();

  private Negotiation() {}

  /// The format of a report: JSON unless `Accept` prefers another.
  ///
  /// @throws ProblemException when none is acceptable
  static Format format(Context ctx) {
    return format(ctx, OFFERED);
  }

  /// One of some formats: JSON unless `Accept` prefers another.
  ///
  /// @throws ProblemException when none is acceptable
  static Format format(Context ctx, List<Format> some) {
    var offered = OFFERED.stream().filter(some::contains).toList();
    var ranges = ranges(ctx);
    return ranges.stream()
        .filter(QualityValue::isAcceptable)
        .flatMap(range -> decided(range, ranges, offered))
        .findFirst()
        .orElseThrow(() -> notAcceptable(offered.stream().map(Format::mediaType).toList()));
  }

  /// The paper of a PDF: A4 unless `?paper=` names another.
  ///
  /// @throws ProblemException for a word that is no paper
  static Paper paper(Context ctx) {
    try {
      return Optional.ofNullable(ctx.queryParam("paper")).map(Paper::of).orElse(Paper.A4);
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("?paper", "must be a4 or letter");
    }
  }

  /// Checks that a client takes the one form there is.
  ///
  /// @throws ProblemException when it does not
  static void require(Context ctx, String mediaType) {
    if (deciding(ranges(ctx), mediaType).filter(QualityValue::isAcceptable).isEmpty()) {
      throw notAcceptable(List.of(mediaType));
    }
  }

  /// The formats whose quality a range gives.
  private static Stream<Format> decided(
      QualityValue range, List<QualityValue> ranges, List<Format> offered) {
    return offered.stream()
        .filter(format -> deciding(ranges, format.mediaType()).filter(range::equals).isPresent());
  }

  /// Of the ranges that cover a type, the narrowest: what it says goes over wider ones, so that
  /// `q=0` refuses a type that `*/*` would allow (RFC 9110, section 12.5.1).
  private static Optional<QualityValue> deciding(List<QualityValue> ranges, String mediaType) {
    var wide = mediaType.substring(0, mediaType.indexOf('/')) + "/*";
    return Stream.of(mediaType, wide, ANYTHING)
        .flatMap(name -> ranges.stream().filter(range -> bare(range).equalsIgnoreCase(name)))
        .findFirst();
  }

  private static String bare(QualityValue range) {
    return range.getValue().split(";", 2)[0].strip();
  }

  /// The ranges of `Accept`, best first; none where it cannot be read, which accepts nothing.
  private static List<QualityValue> ranges(Context ctx) {
    var accept = ctx.header("Accept");
    var ranges = new QuotedQualityCSV();
    try {
      ranges.addValue(accept == null || accept.isBlank() ? ANYTHING : accept);
      return ranges.getQualityValues();
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  private static ProblemException notAcceptable(List<String> offered) {
    return ProblemException.of(
        ProblemType.NOT_ACCEPTABLE,
        offered.stream().collect(Collectors.joining(", ", "The answer comes as ", ".")));
  }
}
