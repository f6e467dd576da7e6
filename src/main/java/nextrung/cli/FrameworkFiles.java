package nextrung.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nextrung.Home;
import nextrung.exchange.Losses;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import nextrung.framework.LadderReader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Files of frameworks as commands read and write them.
final class FrameworkFiles {
  private FrameworkFiles() {}

  /// The text of a file.
  ///
  /// @throws UncheckedIOException naming the file that cannot be read
  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new UncheckedIOException("[%s] is not UTF-8 text".formatted(file), e);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "[%s] cannot be read; check the path and its permissions".formatted(file), e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "[%s] cannot be written; check the folder and its permissions".formatted(file), e);
    }
  }

  /// Says before any work that its result would replace what is kept, or could not be written.
  ///
  /// @throws ParameterException naming the file that is there
  /// @throws IllegalArgumentException naming the file whose folder does not exist
  static void checkNew(Path file, CommandSpec spec) {
    if (Files.exists(file)) {
      throw new ParameterException(
          spec.commandLine(), "[%s] is there already; name another file".formatted(file));
    }
    checkFolder(file);
  }

  /// Says before long work that its result could not be written.
  ///
  /// @throws IllegalArgumentException naming the file whose folder does not exist
  static void checkFolder(Path file) {
    var folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || folder == null || !Files.isWritable(folder)) {
      throw new IllegalArgumentException(
          "[%s] cannot be written; name a file in a folder that exists".formatted(file));
    }
  }

  static String name(Path file) {
    var name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  /// The ladder that is named, or else the one at home for this version of the framework.
  static Optional<Ladder> ladder(Optional<Path> named, Home home, Framework framework) {
    if (named.isPresent()) {
      return named.map(file -> LadderReader.read(file, framework));
    }
    var file = home.ladder(framework.soc());
    return Files.exists(file) ? Optional.of(LadderReader.read(file, framework)) : Optional.empty();
  }

  /// Says what a translation left behind.
  static void report(Losses losses, PrintWriter err) {
    if (!losses.list().isEmpty()) {
      err.println("Not carried over:");
      losses.list().forEach(lost -> err.println("  " + lost));
      err.flush();
    }
  }
}
