package nextrung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The built application, started as a user starts it.
final class LauncherIT {
  private static final Path APPLICATION = Path.of("target/nextrung").toAbsolutePath();

  @TempDir private Path folder = Path.of("");

  @Test
  void aReportLeavesNothingBehindInTheHomeOfTheUserOrAmongTemporaryFiles()
      throws IOException, InterruptedException {
    var home = Files.createDirectory(folder.resolve("home"));
    var temporary = Files.createDirectory(folder.resolve("temporary"));
    var places =
        Map.of(
            "HOME", home.toString(),
            "TMPDIR", temporary.toString(),
            "NEXTRUNG_JAVA_OPTS", "-Djava.io.tmpdir=" + temporary);

    assertThat(recommended(APPLICATION, places)).contains("You work at");
    assertThat(home).isEmptyDirectory();
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void itStartsFromAFolderWhoseNameHasBlanks() throws IOException, InterruptedException {
    var application = folder.resolve("my own applications");
    Files.createDirectories(application.resolve("bin"));
    Files.copy(APPLICATION.resolve("bin/nextrung"), application.resolve("bin/nextrung"));
    for (var part : List.of("lib", "runtime", "index", "models")) {
      Files.createSymbolicLink(application.resolve(part), APPLICATION.resolve(part));
    }

    assertThat(recommended(application, Map.of())).contains("You work at");
  }

  /// What it says of an example.
  private String recommended(Path application, Map<String, String> environment)
      throws IOException, InterruptedException {
    var report = folder.resolve("report.txt");
    var builder =
        new ProcessBuilder(
            application.resolve("bin/nextrung").toString(),
            "recommend",
            "examples/cv-technician.txt");
    builder.environment().remove("ORT_DISABLE_TELEMETRY");
    builder.environment().putAll(environment);
    var process = builder.redirectErrorStream(true).redirectOutput(report.toFile()).start();
    try {
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("it ends").isTrue();
    } finally {
      process.destroy();
    }
    assertThat(process.exitValue()).as(Files.readString(report)).isZero();
    return Files.readString(report);
  }
}
