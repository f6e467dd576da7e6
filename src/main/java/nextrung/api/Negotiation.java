package nextrung.api;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nextrung.api.Problem.FieldError;
import nextrung.render.Format;
import nextrung.render.Paper;
import org.eclipse.jetty.http.QuotedQualityCSV;

/// Which form of an answer a client wants.
final class Negotiation {
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
    return wanted(ctx).stream()
        .flatMap(range -> offered(range, offered).stream())
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
      throw ProblemException.invalid(List.of(new FieldError("?paper", "must be a4 or letter")));
    }
  }

  /// Checks that a client takes the one form there is.
  ///
  /// @throws ProblemException when it does not
  static void require(Context ctx, String mediaType) {
    if (wanted(ctx).stream().noneMatch(range -> covers(range, mediaType))) {
      throw notAcceptable(List.of(mediaType));
    }
  }

  private static Optional<Format> offered(String range, List<Format> offered) {
    return offered.stream().filter(format -> covers(range, format.mediaType())).findFirst();
  }

  /// The ranges of `Accept`, best first, those of quality 0 left out.
  private static List<String> wanted(Context ctx) {
    var accept = ctx.header("Accept");
    if (accept == null || accept.isBlank()) {
      return List.of("*/*");
    }
    var ranges = new QuotedQualityCSV();
    ranges.addValue(accept);
    return ranges.getValues();
  }

  private static boolean covers(String range, String mediaType) {
    var bare = range.split(";", 2)[0].strip();
    return bare.equals("*/*")
        || bare.equalsIgnoreCase(mediaType)
        || bare.equalsIgnoreCase(mediaType.substring(0, mediaType.indexOf('/')) + "/*");
  }

  private static ProblemException notAcceptable(List<String> offered) {
    return ProblemException.of(
        ProblemType.NOT_ACCEPTABLE,
        offered.stream().collect(Collectors.joining(", ", "The answer comes as ", ".")));
  }
}
