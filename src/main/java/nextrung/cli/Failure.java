package nextrung.cli;

import java.io.UncheckedIOException;
import java.util.Arrays;
import nextrung.api.ServerException;
import nextrung.document.DocumentException;
import nextrung.encode.EncoderException;
import nextrung.framework.FrameworkException;
import nextrung.index.IndexException;
import nextrung.match.ModelException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Turns what went wrong into a message without a stack trace, and exit code 1. A fault of the
/// program itself shows its type and place only: its message might hold a text.
final class Failure implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    command.getErr().println("nextrung: " + message(failure));
    return command.getCommandSpec().exitCodeOnExecutionException();
  }

  private static String message(Exception failure) {
    return switch (failure) {
      case DocumentException e -> String.valueOf(e.getMessage());
      case FrameworkException e -> String.valueOf(e.getMessage());
      case IndexException e -> String.valueOf(e.getMessage());
      case ModelException e -> String.valueOf(e.getMessage());
      case EncoderException e -> String.valueOf(e.getMessage());
      case ServerException e -> String.valueOf(e.getMessage());
      case UncheckedIOException e -> String.valueOf(e.getMessage());
      case IllegalArgumentException e -> String.valueOf(e.getMessage());
      default ->
          "internal fault %s%s; please report it"
              .formatted(failure.getClass().getName(), place(failure));
    };
  }

  /// Where it happened; the virtual machine leaves the traces of repeated faults out.
  private static String place(Exception failure) {
    return Arrays.stream(failure.getStackTrace()).findFirst().map(at -> " at " + at).orElse("");
  }
}
