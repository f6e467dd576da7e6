package nextrung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nextrung.match.LogisticModel;
import nextrung.match.ModelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {
  @TempDir private Path path;

  @Test
  void aModelIsReadAsItWasWritten() throws IOException {
    var folder = folder();

    assertThat(folder.logistic("level.json", List.of("weight", "share")).weights())
        .isDeepEqualTo(new double[][] {{0, 0, 0}, {1, 2, 3}});
  }

  @Test
  void aModelThatHasLearnedFromTheSameFeaturesInAnotherOrderIsRefusedWithTheWayOut()
      throws IOException {
    var folder = folder();

    assertThatThrownBy(() -> folder.logistic("level.json", List.of("share", "weight")))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("level.json")
        .hasMessageContaining("other features")
        .hasMessageEndingWith("run `nextrung train`");
  }

  private ModelFolder folder() throws IOException {
    var folder = new ModelFolder(path, "nextrung train");
    folder.write(
        "level.json",
        new LogisticModel(
            List.of("no", "yes"),
            List.of("weight", "share"),
            new double[2],
            new double[] {1, 1},
            new double[][] {{0, 0, 0}, {1, 2, 3}}));
    return folder;
  }
}
