package nextrung;

import java.util.List;
import nextrung.document.Segment;
import nextrung.document.Segmenter;
import nextrung.document.SourceDocument;
import nextrung.encode.Encoder;
import nextrung.encode.OnnxEncoder;
import nextrung.encode.Parallel;
import nextrung.index.OccupationIndex.Line;
import nextrung.index.TermReader;
import nextrung.index.TradeVocabulary;

/// Reads documents as an index over many frameworks asks for them. Its encoder was trained for no
/// trade, and it knows no trade's vocabulary: what is made for one occupation tells the others less
/// well apart. Safe for use by several threads.
public final class OccupationReader implements AutoCloseable {
  private final Segmenter segmenter;
  private final TermReader terms;
  private final Encoder encoder;
  private final Runnable release;

  private OccupationReader(Home home, Encoder encoder, Runnable release) {
    this.segmenter = Sources.segmenter(home);
    this.terms = new TermReader(TradeVocabulary.empty());
    this.encoder = encoder;
    this.release = release;
  }

  /// Opens the generic encoder.
  public static OccupationReader open(Home home) {
    var encoder = OnnxEncoder.open(home.genericEncoder());
    return new OccupationReader(home, encoder, encoder::close);
  }

  /// With a generic encoder that is open already and stays its owner's to close.
  static OccupationReader sharing(Home home, Encoder encoder) {
    return new OccupationReader(home, encoder, () -> {});
  }

  /// What an index must be built with whose statements are compared with these lines.
  public Encoder encoder() {
    return encoder;
  }

  /// The segments of a document, in its order.
  public List<Line> lines(SourceDocument document) {
    return Parallel.map(segmenter.segments(document), this::line);
  }

  private Line line(Segment segment) {
    var text = segment.plain();
    return new Line(terms.terms(text), encoder.vector(text));
  }

  @Override
  public void close() {
    terms.close();
    release.run();
  }
}
