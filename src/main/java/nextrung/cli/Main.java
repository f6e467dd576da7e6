package nextrung.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The entry point: exit code 0 done, 1 failed, 2 wrong usage.
@Command(
    name = "nextrung",
    version = "nextrung 0.1.0",
    mixinStandardHelpOptions = true,
    description = "Shows which statements of a skills framework a text is evidence for, and the next rung.")
public final class Main {
  private Main() {}

  /// Runs the process.
  public static void main(String[] args) {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, args));
  }

  /// Runs one command and returns its exit code; tests call this.
  static int run(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new Main()).setOut(out).setErr(err).execute(args);
  }
}
