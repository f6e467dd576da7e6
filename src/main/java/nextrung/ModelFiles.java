package nextrung;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import nextrung.match.Acceptance;
import nextrung.match.ClaimFeatures;
import nextrung.match.Context;
import nextrung.match.FirstPass;
import nextrung.match.HeadLayout;
import nextrung.match.LevelReader;
import nextrung.match.LinearHeads;
import nextrung.match.LogisticModel;
import nextrung.match.MatchModels;
import nextrung.match.ModelException;
import nextrung.match.RelevanceReader;
import nextrung.match.SecondPass;
import nextrung.match.SegmentFeatures;
import nextrung.match.TermSpace;
import nextrung.pathway.TargetFeatures;
import nextrung.pathway.TargetRanker;
import nextrung.pathway.TargetTables;

/// Reads and writes the learned models of a framework. All files are JSON that people can read,
/// save the weights of the first pass, which are little-endian floats in `heads.bin`.
public final class ModelFiles {
  private static final String TARGETS = "targets.json";
  private static final List<String> NAMES =
      List.of(
          "acceptance.json",
          "claims.json",
          "clear.json",
          "heads.bin",
          "heads.json",
          "level.json",
          "relevance.json",
          "scorer.json",
          TARGETS);

  private final ModelFolder folder;

  /// @param folder holds the model files of one framework
  public ModelFiles(Path folder) {
    this.folder = new ModelFolder(folder, "nextrung train");
  }

  /// The description of `heads.bin`: rows of weights, first one a dense feature, then one a term,
  /// then the bias; one column a head.
  ///
  /// @param context whether the models that read on have learned from networks of [ContextFiles]
  private record HeadsNote(List<String> heads, float[] mean, TermSpace terms, boolean context) {}

  private record TargetsNote(LogisticModel model, TargetTables tables) {}

  /// Reads all models.
  ///
  /// @param context reads documents as a whole, where the framework has that
  /// @throws ModelException naming the file that is missing or broken
  public Models read(
      Framework framework, Ladder ladder, ClaimFeatures claimFeatures, Optional<Context> context) {
    var note = folder.json("heads.json", HeadsNote.class);
    var layout = new HeadLayout(framework, ladder);
    if (!layout.names().equals(note.heads())) {
      throw folder.unfit("heads.json", "was trained for other statements");
    }
    if (note.context() != context.isPresent()) {
      throw folder.unfit("heads.json", "does not fit models/context; restore both");
    }
    var features = new SegmentFeatures(note.mean(), note.terms());
    return new Models(
        new MatchModels(
            new FirstPass(layout, features, heads(note, features.dimension()), context),
            new LevelReader(folder.logistic("level.json", LevelReader.featureNames(framework))),
            folder.json("relevance.json", RelevanceReader.class),
            new SecondPass(
                folder.trees("scorer.json", SecondPass.featureNames()),
                folder.trees("clear.json", SecondPass.featureNames())),
            folder.claims(claimFeatures),
            folder.json("acceptance.json", Acceptance.class)),
        targets(framework, ladder));
  }

  /// Writes all models; the same models give the same bytes.
  public void write(Models models) {
    var match = models.match();
    var features = match.firstPass().features();
    var heads = match.firstPass().heads();
    try {
      boolean context = match.firstPass().context().isPresent();
      folder.write(
          "heads.json", new HeadsNote(heads.names(), features.mean(), features.terms(), context));
      folder.write("heads.bin", bytes(heads));
      folder.write("level.json", match.level().model());
      folder.write("relevance.json", match.relevance());
      folder.write("scorer.json", match.secondPass().scorer());
      folder.write("clear.json", match.secondPass().clear());
      folder.write("claims.json", match.claims().model());
      folder.write("acceptance.json", match.acceptance());
      folder.write(
          TARGETS, new TargetsNote(models.targets().model(), models.targets().features().tables()));
    } catch (IOException e) {
      throw folder.unwritable(e);
    }
  }

  /// Names the models by their content: `sha256:…` over all files.
  public String fingerprint() {
    return folder.fingerprint(NAMES);
  }

  private TargetRanker targets(Framework framework, Ladder ladder) {
    var note = folder.json(TARGETS, TargetsNote.class);
    folder.requireSame(TARGETS, note.model().features(), TargetFeatures.NAMES);
    return new TargetRanker(new TargetFeatures(framework, ladder, note.tables()), note.model());
  }

  /// @param dense the number of dense features
  private LinearHeads heads(HeadsNote note, int dense) {
    var floats =
        ByteBuffer.wrap(folder.bytes("heads.bin")).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    int terms = note.terms().terms().size();
    int rows = dense + terms + 1;
    if (rows * note.heads().size() != floats.remaining()) {
      throw folder.unfit("heads.bin", "does not fit heads.json");
    }
    var weights = new float[rows][note.heads().size()];
    for (var row : weights) {
      floats.get(row);
    }
    return new LinearHeads(
        note.heads(),
        Arrays.copyOfRange(weights, 0, dense),
        Arrays.copyOfRange(weights, dense, rows - 1),
        weights[rows - 1]);
  }

  private static byte[] bytes(LinearHeads heads) {
    int rows = heads.dense().length + heads.terms().length + 1;
    var buffer =
        ByteBuffer.allocate(rows * heads.bias().length * Float.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    for (var row : heads.dense()) {
      buffer.asFloatBuffer().put(row);
      buffer.position(buffer.position() + row.length * Float.BYTES);
    }
    for (var row : heads.terms()) {
      buffer.asFloatBuffer().put(row);
      buffer.position(buffer.position() + row.length * Float.BYTES);
    }
    buffer.asFloatBuffer().put(heads.bias());
    return buffer.array();
  }
}
