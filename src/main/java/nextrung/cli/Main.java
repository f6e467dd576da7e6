package nextrung.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/// The entry point. Exit codes: 0 done, 1 failed, 2 wrong usage. Data goes to standard output,
/// everything else to standard error.
public final class Main implements Runnable {
  private static final String HELP = "help";

  private static final List<Subcommand> COMMANDS =
      List.of(
          new Subcommand("recommend", RecommendCommand::new),
          new Subcommand("batch", BatchCommand::new),
          new Subcommand("tag", TagCommand::new),
          new Subcommand("serve", ServeCommand::spec),
          new Subcommand("occupations", OccupationsCommand::new),
          new Subcommand("index", IndexCommand::new),
          new Subcommand("train", TrainCommand::new),
          new Subcommand("evaluate", EvaluateCommand::new),
          new Subcommand("compare", CompareCommand::new),
          new Subcommand("progress", ProgressCommand::new),
          new Subcommand("teach", TeachCommand::new),
          new Subcommand("framework", FrameworkCommand::new),
          new Subcommand(HELP, HelpCommand::new));

  private final PrintStream out;
  private CommandSpec spec = CommandSpec.create();

  private Main(PrintStream out) {
    this.out = out;
  }

  /// A command and what makes it: reading the options of one that is not run only makes the start
  /// longer.
  private record Subcommand(String name, Supplier<Object> made) {}

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
    Locale.setDefault(neutral(Locale.getDefault(Locale.Category.FORMAT)));
    System.exit(run(System.out, System.err, args));
  }

  /// The region of a locale, which says what paper is usual, without its language: some have digits
  /// of their own, and what is written is to be the same everywhere.
  static Locale neutral(Locale locale) {
    return Locale.of("", locale.getCountry());
  }

  /// Runs one command and returns its exit code; tests call this.
  static int run(PrintStream out, PrintStream err, String... args) {
    int code =
        line(out, wanted(args))
            .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(new Failure())
            .execute(args);
    return code == 0 && out.checkError() ? unwritten(err) : code;
  }

  /// A print stream swallows that a disk is full or a reader gone.
  private static int unwritten(PrintStream err) {
    err.println("nextrung: standard output takes no more; free space, or write somewhere else");
    return 1;
  }

  /// The line with all commands.
  public static CommandLine line() {
    return line(System.out, COMMANDS);
  }

  private static CommandLine line(PrintStream out, List<Subcommand> commands) {
    var main = new Main(out);
    main.spec =
        described(
            main,
            "nextrung",
            "Shows which statements of a skills framework a text is evidence for, and the next"
                + " rung.");
    var line = new CommandLine(main.spec);
    commands.forEach(each -> line.addSubcommand(each.name(), each.made().get()));
    tellVersion(line);
    return line;
  }

  private static void tellVersion(CommandLine line) {
    line.getCommandSpec().versionProvider(new Version());
    line.getSubcommands().values().forEach(Main::tellVersion);
  }

  /// A command that is described by code instead of annotations, which take long to read.
  static CommandSpec described(Object command, String name, String description) {
    var spec = CommandSpec.wrapWithoutInspection(command).name(name);
    spec.usageMessage().description(description);
    return spec.addOption(
            help("-h", "--help", "Show this help message and exit.").usageHelp(true).build())
        .addOption(
            help("-V", "--version", "Print version information and exit.")
                .versionHelp(true)
                .build());
  }

  private static OptionSpec.Builder help(String brief, String name, String description) {
    return OptionSpec.builder(brief, name).type(boolean.class).description(description);
  }

  /// The command that is named, or all of them where none is.
  private static List<Subcommand> wanted(String... args) {
    var named =
        COMMANDS.stream().filter(each -> args.length > 0 && each.name().equals(args[0])).toList();
    return named.isEmpty() || args[0].equals(HELP) ? COMMANDS : named;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command, for instance: recommend");
  }
}
