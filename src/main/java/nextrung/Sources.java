package nextrung;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import nextrung.curate.LadderProposer;
import nextrung.document.Headings;
import nextrung.document.Masking;
import nextrung.document.Segmenter;
import nextrung.encode.Encoder;
import nextrung.encode.OnnxEncoder;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import nextrung.framework.LadderReader;
import nextrung.index.Exemplars;
import nextrung.index.IndexSources;
import nextrung.index.Progress;
import nextrung.index.StatementIndex;
import nextrung.index.StatementIndexWriter;
import nextrung.index.TradeVocabulary;
import nextrung.match.ClaimFeatures;
import nextrung.match.Cues;
import nextrung.match.HeadLayout;
import nextrung.match.ModelException;

/// What an engine is made from, before anything learned.
public record Sources(
    Framework framework,
    Ladder ladder,
    TradeVocabulary vocabulary,
    Cues cues,
    Segmenter segmenter,
    Encoder encoder)
    implements AutoCloseable {

  /// Opens the sources of a framework.
  ///
  /// @throws IllegalArgumentException where it has no file at home
  public static Sources open(Home home, String soc) {
    return open(home, soc, home.encoder(soc));
  }

  /// Opens the sources of a framework with the encoder that would read it if it were new.
  public static Sources openGeneric(Home home, String soc) {
    return open(home, soc, home.genericEncoder());
  }

  /// What the claim of a segment is told by.
  public ClaimFeatures claimFeatures() {
    return new ClaimFeatures(cues, encoder);
  }

  private static Sources open(Home home, String soc, Path model) {
    var framework = home.readFramework(soc);
    var vocabulary = vocabulary(home, soc);
    var cues = Cues.open(home.cues());
    var segmenter = segmenter(home);
    var encoder = OnnxEncoder.open(model);
    try {
      var ladder = ladder(home.ladder(soc), framework, encoder);
      return new Sources(framework, ladder, vocabulary, cues, segmenter, encoder);
    } catch (RuntimeException e) {
      encoder.close();
      throw e;
    }
  }

  private static TradeVocabulary vocabulary(Home home, String soc) {
    var file = home.vocabulary(soc);
    return Files.exists(file) ? TradeVocabulary.read(file) : TradeVocabulary.empty();
  }

  static Segmenter segmenter(Home home) {
    return new Segmenter(Headings.open(home.headings()), Masking.open(home.masking()));
  }

  /// The reviewed ladder, or a proposed one where there is none.
  private static Ladder ladder(Path file, Framework framework, Encoder encoder) {
    return Files.exists(file)
        ? LadderReader.read(file, framework)
        : new LadderProposer(framework, encoder).propose().ladder();
  }

  /// The same sources with something in front of the encoder.
  Sources with(UnaryOperator<Encoder> around) {
    return new Sources(framework, ladder, vocabulary, cues, segmenter, around.apply(encoder));
  }

  /// Reads the models that were learned for the framework.
  ///
  /// @throws ModelException naming the file that is missing or broken
  public Models models(Home home) {
    var context = new ContextFiles(home.context(framework.soc()));
    return new ModelFiles(home.learned(framework.soc()))
        .read(framework, ladder, claimFeatures(), context.whole(new HeadLayout(framework, ladder)));
  }

  /// Opens the framework's index, building it first where it is missing or out of date.
  public StatementIndex index(Home home, Progress progress) {
    var exemplars = new Exemplars(home.exemplars(framework.soc()), framework);
    var sources = new IndexSources(framework, exemplars, vocabulary, encoder);
    var place = new StatementIndexWriter(home.indexes(), progress).build(sources);
    return StatementIndex.open(place, vocabulary);
  }

  @Override
  public void close() {
    encoder.close();
  }
}
