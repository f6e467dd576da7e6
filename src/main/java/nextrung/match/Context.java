package nextrung.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nextrung.document.Kind;
import nextrung.encode.ContextNet;

/// Reads the segments of a document together.
///
/// @param net gives one logit for each of the [#heads(HeadLayout)]
public record Context(ContextNet net) implements AutoCloseable {
  /// More segments than this are read in parts of about the same size: what stands further away
  /// says little of a line, and the work grows with the square of the part.
  private static final int WINDOW = 96;

  /// The names of its heads: those of the first pass, whether the evidence for each statement is
  /// clear, and the claims.
  public static List<String> heads(HeadLayout layout) {
    var clear = layout.names().stream().limit(layout.statementCount()).map(id -> "clear " + id);
    var claims = Arrays.stream(Claim.values()).map(claim -> "claim " + claim.key());
    return Stream.of(layout.names().stream(), clear, claims).flatMap(names -> names).toList();
  }

  /// The logits of every segment; none for a line that stands alone, which has no context.
  List<float[]> logits(Kind kind, List<EncodedSegment> segments) {
    if (segments.size() < 2) {
      return List.of();
    }
    int parts = (segments.size() + WINDOW - 1) / WINDOW;
    var logits = new ArrayList<float[]>(segments.size());
    for (int part = 0; part < parts; part++) {
      int from = segments.size() * part / parts;
      int to = segments.size() * (part + 1) / parts;
      logits.addAll(Arrays.asList(net.logits(vectors(segments.subList(from, to)), kind.ordinal())));
    }
    return logits;
  }

  private static float[][] vectors(List<EncodedSegment> segments) {
    return segments.stream().map(EncodedSegment::vector).toArray(float[][]::new);
  }

  @Override
  public void close() {
    net.close();
  }
}
