package nextrung.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// The built application, serving on a free port of loopback in a process of its own.
final class ServingApplication implements AutoCloseable {
  static final String LAUNCHER = "target/nextrung/bin/nextrung";

  private static final String LISTENING = "Listening on ";
  private static final String READY = "Ready.";
  private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");

  private final Process process;
  private final BufferedReader said;
  private final URI address;

  private ServingApplication(Process process) throws IOException {
    this.process = process;
    said = process.errorReader(UTF_8);
    address = URI.create(awaitLine(LISTENING).substring(LISTENING.length()));
  }

  /// Starts it and waits until it listens.
  static ServingApplication start() throws IOException {
    return new ServingApplication(
        new ProcessBuilder(LAUNCHER, "serve", "--port", "0")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /// Where it answers.
  URI at(String path) {
    return address.resolve(path);
  }

  /// Waits until the models are loaded.
  void awaitReady() throws IOException {
    awaitLine(READY);
  }

  private String awaitLine(String beginning) throws IOException {
    for (var line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(beginning)) {
        return line;
      }
    }
    throw new IllegalStateException(
        "the application ended before it said \"%s\"; build it first: mvn package -DskipTests"
            .formatted(beginning));
  }

  /// Has it drop what it no longer needs.
  void collectGarbage() throws IOException, InterruptedException {
    var jcmd = new ProcessBuilder(JCMD.toString(), Long.toString(process.pid()), "GC.run");
    int exit = jcmd.redirectErrorStream(true).start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException(
          "%s ended with %d; run this with a JDK".formatted(JCMD, exit));
    }
  }

  /// Kilobytes that the whole process holds in memory, as Linux counts them.
  long resident() throws IOException {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    }
  }

  @Override
  public void close() {
    process.destroy();
    process
        .onExit()
        .orTimeout(1, TimeUnit.MINUTES)
        .exceptionally(late -> process.destroyForcibly())
        .join();
  }
}
