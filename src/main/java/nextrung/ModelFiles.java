package nextrung;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import nextrung.match.Acceptance;
import nextrung.match.BoostedTrees;
import nextrung.match.ClaimDetector;
import nextrung.match.ClaimFeatures;
import nextrung.match.Cues;
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
import org.jspecify.annotations.Nullable;

/// Reads and writes the learned models of a framework. All files are JSON that people can read,
/// save the weights of the first pass, which are little-endian floats in `heads.bin`.
public final class ModelFiles {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();
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
          "targets.json");

  private final Path folder;

  /// @param folder holds the model files of one framework
  public ModelFiles(Path folder) {
    this.folder = folder;
  }

  /// The description of `heads.bin`: rows of weights, first one a dense feature, then one a term,
  /// then the bias; one column a head.
  private record HeadsNote(List<String> heads, float[] mean, TermSpace terms) {}

  private record TargetsNote(LogisticModel model, TargetTables tables) {}

  /// Reads all models.
  ///
  /// @throws ModelException naming the file that is missing or broken
  public Models read(Framework framework, Ladder ladder, Cues cues) {
    var note = json("heads.json", HeadsNote.class);
    var layout = new HeadLayout(framework, ladder);
    if (!layout.names().equals(note.heads())) {
      throw broken("heads.json", "was trained for other statements; run `nextrung train`", null);
    }
    var claimFeatures = new ClaimFeatures(cues, note.mean().length);
    var claims = json("claims.json", LogisticModel.class);
    if (!claims.features().equals(claimFeatures.featureNames())) {
      throw broken("claims.json", "was trained with other cues; run `nextrung train`", null);
    }
    var targets = json("targets.json", TargetsNote.class);
    return new Models(
        new MatchModels(
            new FirstPass(layout, new SegmentFeatures(note.mean(), note.terms()), heads(note)),
            new LevelReader(json("level.json", LogisticModel.class)),
            json("relevance.json", RelevanceReader.class),
            new SecondPass(
                json("scorer.json", BoostedTrees.class), json("clear.json", BoostedTrees.class)),
            new ClaimDetector(claimFeatures, claims),
            json("acceptance.json", Acceptance.class)),
        new TargetRanker(new TargetFeatures(framework, ladder, targets.tables()), targets.model()));
  }

  /// Writes all models; the same models give the same bytes.
  public void write(Models models) {
    var match = models.match();
    var features = match.firstPass().features();
    var heads = match.firstPass().heads();
    try {
      Files.createDirectories(folder);
      write("heads.json", new HeadsNote(heads.names(), features.mean(), features.terms()));
      Files.write(folder.resolve("heads.bin"), bytes(heads));
      write("level.json", match.level().model());
      write("relevance.json", match.relevance());
      write("scorer.json", match.secondPass().scorer());
      write("clear.json", match.secondPass().clear());
      write("claims.json", match.claims().model());
      write("acceptance.json", match.acceptance());
      write(
          "targets.json",
          new TargetsNote(models.targets().model(), models.targets().features().tables()));
    } catch (IOException e) {
      throw broken("", "cannot be written; check permissions and free space", e);
    }
  }

  /// Names the models by their content: `sha256:…` over all files.
  public String fingerprint() {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      for (var name : NAMES) {
        sha.update(bytes(name));
      }
      return "sha256:" + HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private LinearHeads heads(HeadsNote note) {
    var floats = ByteBuffer.wrap(bytes("heads.bin")).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    int terms = note.terms().terms().size();
    int rows = floats.remaining() / note.heads().size();
    if (rows <= terms + 1 || rows * note.heads().size() != floats.remaining()) {
      throw broken("heads.bin", "does not fit heads.json; run `nextrung train`", null);
    }
    var weights = new float[rows][note.heads().size()];
    for (var row : weights) {
      floats.get(row);
    }
    return new LinearHeads(
        note.heads(),
        Arrays.copyOfRange(weights, 0, rows - terms - 1),
        Arrays.copyOfRange(weights, rows - terms - 1, rows - 1),
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

  private byte[] bytes(String name) {
    try {
      return Files.readAllBytes(folder.resolve(name));
    } catch (NoSuchFileException e) {
      throw broken(name, "is missing; run `nextrung train` or restore it", e);
    } catch (IOException e) {
      throw broken(name, "cannot be read; check its permissions", e);
    }
  }

  private <T> T json(String name, Class<T> type) {
    try {
      return JSON.readValue(bytes(name), type);
    } catch (IOException e) {
      throw broken(name, "is broken; run `nextrung train` or restore it", e);
    }
  }

  private void write(String name, Object value) throws IOException {
    Files.write(folder.resolve(name), JSON.writeValueAsBytes(value));
  }

  private ModelException broken(String name, String what, @Nullable Exception e) {
    return new ModelException("[%s] %s".formatted(folder.resolve(name), what), e);
  }
}
