package nextrung;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import nextrung.match.BoostedTrees;
import nextrung.match.ClaimDetector;
import nextrung.match.ClaimFeatures;
import nextrung.match.LogisticModel;
import nextrung.match.ModelException;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/// A folder of model files.
///
/// @param path where it lies
/// @param remedy the command that makes the files anew
record ModelFolder(Path path, String remedy) {
  private static final String CLAIMS = "claims.json";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  /// Names the files by their content: `sha256:…` over all of them.
  String fingerprint(List<String> names) {
    var sha = DigestUtils.getSha256Digest();
    for (var name : names) {
      sha.update(bytes(name));
    }
    return "sha256:" + Hex.encodeHexString(sha.digest());
  }

  byte[] bytes(String name) {
    try {
      return Files.readAllBytes(path.resolve(name));
    } catch (NoSuchFileException e) {
      throw broken(name, "is missing; run `%s` or restore it".formatted(remedy), e);
    } catch (IOException e) {
      throw broken(name, "cannot be read; check its permissions", e);
    }
  }

  <T> T json(String name, Class<T> type) {
    try {
      return JSON.readValue(bytes(name), type);
    } catch (IOException e) {
      throw broken(name, "is broken; run `%s` or restore it".formatted(remedy), e);
    }
  }

  /// Reads the model of claims.
  ///
  /// @throws ModelException also where it has learned from other features
  ClaimDetector claims(ClaimFeatures features) {
    return new ClaimDetector(features, logistic(CLAIMS, features.featureNames()));
  }

  /// Reads a model that looks at some features.
  ///
  /// @throws ModelException also where it has learned from others
  LogisticModel logistic(String name, List<String> features) {
    var model = json(name, LogisticModel.class);
    requireSame(name, model.features(), features);
    return model;
  }

  /// Reads trees that look at some features.
  ///
  /// @throws ModelException also where they have learned from others
  BoostedTrees trees(String name, List<String> features) {
    var trees = json(name, BoostedTrees.class);
    requireSame(name, trees.features(), features);
    return trees;
  }

  /// @param learned the features that a model has learned from
  /// @param asked those that it is to look at
  void requireSame(String name, List<String> learned, List<String> asked) {
    if (!learned.equals(asked)) {
      throw unfit(name, "has learned from other features: cues, encoder or version differ");
    }
  }

  /// Makes the folder where it is missing.
  void write(String name, Object value) throws IOException {
    write(name, JSON.writeValueAsBytes(value));
  }

  /// Whoever reads meanwhile finds the whole file, old or new.
  void write(String name, byte[] bytes) throws IOException {
    Files.createDirectories(path);
    var whole = Files.write(path.resolve(name + ".new"), bytes);
    Files.move(whole, path.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  /// A file that does not fit what it is read for.
  ModelException unfit(String name, String why) {
    return broken(name, "%s; run `%s`".formatted(why, remedy), null);
  }

  ModelException unwritable(IOException e) {
    return broken("", "cannot be written; check permissions and free space", e);
  }

  private ModelException broken(String name, String what, @Nullable Exception e) {
    return new ModelException("[%s] %s".formatted(path.resolve(name), what), e);
  }
}
