package nextrung;

import java.util.List;
import nextrung.document.Segment;
import nextrung.document.Segmenter;
import nextrung.document.SourceDocument;
import nextrung.encode.Encoder;
import nextrung.encode.OnnxEncoder;
import nextrung.index.OccupationIndex.Line;
import nextrung.index.TermReader;

/// Reads documents as an index over many frameworks asks for them. Its encoder was trained for no
/// trade: one that was trained for an occupation tells the others less well apart. Safe for use by
/// several threads.
public final class OccupationReader implements AutoCloseable {
  private final Segmenter segmenter;
  private final TermReader terms;
  private final Encoder encoder;
  private final Runnable release;

  private OccupationReader(Home home, String soc, Encoder encoder, Runnable release) {
    this.segmenter = Nextrung.Sources.segmenter(home);
    this.terms = new TermReader(Nextrung.Sources.vocabulary(home, soc));
    this.encoder = encoder;
    this.release = release;
  }

  /// @param soc names the framework whose trade words are understood, where it has a vocabulary
  public static OccupationReader open(Home home, String soc) {
    var encoder = OnnxEncoder.open(home.genericEncoder());
    return new OccupationReader(home, soc, encoder, encoder::close);
  }

  /// With a generic encoder that is open already and stays its owner's to close.
  static OccupationReader sharing(Home home, String soc, Encoder encoder) {
    return new OccupationReader(home, soc, encoder, () -> {});
  }

  /// What an index must be built with whose statements are compared with these lines.
  public Encoder encoder() {
    return encoder;
  }

  /// The segments of a document, in its order.
  public List<Line> lines(SourceDocument document) {
    return segmenter.segments(document).stream().parallel().map(this::line).toList();
  }

  private Line line(Segment segment) {
    var text = segment.plain();
    return new Line(terms.terms(text), encoder.encode(text));
  }

  @Override
  public void close() {
    terms.close();
    release.run();
  }
}
