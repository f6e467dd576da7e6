package nextrung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The built application, started as a user starts it.
final class LauncherIT {
  @TempDir private Path folder = Path.of("");

  @Test
  void aReportLeavesNothingBehindInTheHomeOfTheUserOrAmongTemporaryFiles()
      throws IOException, InterruptedException {
    var home = Files.createDirectory(folder.resolve("home"));
    var temporary = Files.createDirectory(folder.resolve("temporary"));
    var builder =
        new ProcessBuilder(
            "target/nextrung/bin/nextrung", "recommend", "examples/cv-technician.txt");
    builder.environment().put("HOME", home.toString());
    builder.environment().put("TMPDIR", temporary.toString());
    builder.environment().put("NEXTRUNG_JAVA_OPTS", "-Djava.io.tmpdir=" + temporary);
    var report = folder.resolve("report.txt").toFile();
    var process = builder.redirectErrorStream(true).redirectOutput(report).start();

    assertThat(process.waitFor()).isZero();
    assertThat(report).content().contains("You work at");
    assertThat(home).isEmptyDirectory();
    assertThat(temporary).isEmptyDirectory();
  }
}
