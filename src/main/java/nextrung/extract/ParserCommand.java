package nextrung.extract;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// How a parser process is started: with this program's own Java, little memory, no environment and
/// no network.
final class ParserCommand {
  private static final List<String> OWN_NETWORK =
      List.of("unshare", "--user", "--map-root-user", "--net", "--");
  private static final List<String> LIMITS =
      List.of(
          "-Xmx256m",
          "-Xss1m",
          "-XX:MaxMetaspaceSize=128m",
          "-XX:MaxDirectMemorySize=16m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:-UsePerfData",
          "-Xlog:disable",
          "-Djava.awt.headless=true",
          "-Djava.nio.channels.spi.SelectorProvider=" + NoChannels.class.getName(),
          "-Djava.nio.channels.spi.AsynchronousChannelProvider="
              + NoChannels.Asynchronous.class.getName(),
          // Names are looked up in this file alone, and it is empty.
          "-Djdk.net.hosts.file=" + ProcessBuilder.Redirect.DISCARD.file());

  private ParserCommand() {}

  /// Starts a process that runs a class of this program's class path.
  static Process start(Class<?> main, String... arguments) throws IOException {
    return start(Fence.COMMAND, main, arguments);
  }

  /// Starts one as on a system that does not fence it in.
  static Process unfenced(Class<?> main, String... arguments) throws IOException {
    return start(List.of(), main, arguments);
  }

  private static Process start(List<String> fence, Class<?> main, String... arguments)
      throws IOException {
    var command = new ArrayList<>(fence);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(LIMITS);
    command.addAll(classCache());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().retainAll(List.of("PATH"));
    return builder.start();
  }

  /// The cache of loaded classes that the build left beside the program.
  private static List<String> classCache() {
    var program = Path.of(System.getProperty("java.class.path").split(File.pathSeparator, 2)[0]);
    var cache = program.resolveSibling("parser.aot");
    return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
  }

  /// The command that puts a process into a network of its own; nothing where the system does not
  /// have it or does not allow it. Found out once.
  private static final class Fence {
    private static final List<String> COMMAND = works() ? OWN_NETWORK : List.of();

    private static boolean works() {
      var trial = new ArrayList<>(OWN_NETWORK);
      trial.add("true");
      try {
        var process =
            new ProcessBuilder(trial)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = process.waitFor(2, TimeUnit.SECONDS);
        process.destroyForcibly();
        return ended && process.exitValue() == 0;
      } catch (IOException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
