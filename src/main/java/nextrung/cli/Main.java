package nextrung.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The entry point. Exit codes: 0 done, 1 failed, 2 wrong usage. Data goes to standard output,
/// everything else to standard error.
@Command(
    name = "nextrung",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Shows which statements of a skills framework a text is evidence for, and the next rung.")
public final class Main implements Runnable {
  private static final List<Class<?>> COMMANDS =
      List.of(
          RecommendCommand.class,
          BatchCommand.class,
          TagCommand.class,
          ServeCommand.class,
          OccupationsCommand.class,
          IndexCommand.class,
          TrainCommand.class,
          EvaluateCommand.class,
          CompareCommand.class,
          ProgressCommand.class,
          TeachCommand.class,
          FrameworkCommand.class,
          HelpCommand.class);

  @Spec private CommandSpec spec = CommandSpec.create();

  private final PrintStream out;

  private Main() {
    this(System.out);
  }

  private Main(PrintStream out) {
    this.out = out;
  }

  /// Standard output as bytes, for formats that are no text.
  PrintStream out() {
    return out;
  }

  /// Kept, as loggers that nobody holds forget their level. Lucene warns that it runs without an
  /// incubator module, which it is meant to.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  /// Runs the process.
  public static void main(String[] args) {
    LUCENE.setLevel(Level.SEVERE);
    System.exit(run(System.out, System.err, args));
  }

  /// Runs one command and returns its exit code; tests call this.
  static int run(PrintStream out, PrintStream err, String... args) {
    return line(new Main(out), wanted(args))
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new Failure())
        .execute(args);
  }

  /// The line with all commands.
  public static CommandLine line() {
    return line(new Main(), COMMANDS);
  }

  private static CommandLine line(Main main, List<Class<?>> commands) {
    var line = new CommandLine(main);
    commands.forEach(line::addSubcommand);
    return line;
  }

  /// The command that is named, or all of them where none is. Reading the options of a command that
  /// is not run only makes the start longer.
  private static List<Class<?>> wanted(String... args) {
    var named =
        COMMANDS.stream().filter(each -> args.length > 0 && isNamed(each, args[0])).toList();
    return named.isEmpty() || named.contains(HelpCommand.class) ? COMMANDS : named;
  }

  /// A command `x` is a class `XCommand`: to read the annotations of all would take longer.
  private static boolean isNamed(Class<?> command, String name) {
    return command.getSimpleName().toLowerCase(Locale.ROOT).equals(name + "command");
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command, for instance: recommend");
  }
}
