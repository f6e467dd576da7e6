package nextrung;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import nextrung.match.Acceptance;
import nextrung.match.ClaimFeatures;
import nextrung.match.GenericFeatures;
import nextrung.match.GenericLevelReader;
import nextrung.match.GenericMatcher;
import nextrung.match.GenericModels;
import nextrung.match.LogisticModel;
import nextrung.pathway.TargetFeatures;
import nextrung.pathway.TargetRanker;
import nextrung.pathway.TargetTables;

/// Reads and writes the models that fit every framework. All files are JSON that people can read.
public final class GenericModelFiles {
  private static final List<String> NAMES =
      List.of(
          "acceptance.json",
          "claims.json",
          "clear.json",
          "evidence.json",
          "level.json",
          "relevance.json",
          "targets.json");

  private final ModelFolder folder;

  public GenericModelFiles(Path folder) {
    this.folder = new ModelFolder(folder, "nextrung train --generic");
  }

  /// Reads all models that match.
  ///
  /// @throws nextrung.match.ModelException naming the file that is missing or broken
  public GenericModels read(ClaimFeatures features) {
    return new GenericModels(
        folder.logistic("evidence.json", GenericFeatures.NAMES),
        folder.logistic("clear.json", GenericFeatures.NAMES),
        folder.logistic("relevance.json", GenericMatcher.RELEVANCE_FEATURES),
        new GenericLevelReader(folder.logistic("level.json", GenericLevelReader.FEATURES)),
        folder.claims(features),
        folder.json("acceptance.json", Acceptance.class));
  }

  /// Reads what ranks next steps, which knows no advisor's earlier choices.
  public TargetRanker targets(Framework framework, Ladder ladder) {
    return new TargetRanker(
        new TargetFeatures(framework, ladder, TargetTables.NONE),
        folder.logistic("targets.json", TargetFeatures.NAMES));
  }

  /// Writes all models; the same models give the same bytes.
  public void write(GenericModels models, LogisticModel targets) {
    try {
      folder.write("evidence.json", models.evidence());
      folder.write("clear.json", models.clear());
      folder.write("relevance.json", models.relevance());
      folder.write("level.json", models.level().atLeast());
      folder.write("claims.json", models.claims().model());
      folder.write("acceptance.json", models.acceptance());
      folder.write("targets.json", targets);
    } catch (IOException e) {
      throw folder.unwritable(e);
    }
  }

  /// Names the models by their content: `sha256:…` over all files.
  public String fingerprint() {
    return folder.fingerprint(NAMES);
  }
}
