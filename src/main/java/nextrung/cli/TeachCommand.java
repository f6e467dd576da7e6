package nextrung.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nextrung.advise.Lessons;
import nextrung.advise.PlanFile;
import nextrung.framework.Statement;
import nextrung.index.Exemplar;
import nextrung.index.ExemplarFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Turns the corrections of saved plans into exemplars.
@Command(
    name = "teach",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the lines that the corrections of saved plans teach, without names and contact data.",
      "Read them first: nothing is kept unless you name a file with --output and confirm.",
      "`nextrung index --exemplars FILE` takes them in."
    })
final class TeachCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PLAN", arity = "1..*", description = "Plans saved with their text.")
  private List<Path> files = List.of();

  @Option(names = "--output", paramLabel = "FILE", description = "Where to keep the lines.")
  private Optional<Path> output = Optional.empty();

  @Option(names = "--yes", description = "You have read the lines and their writers agree.")
  private boolean yes;

  @Mixin private HomeOption home = new HomeOption();
  @Mixin private FrameworkOption framework = new FrameworkOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    checkOutput();
    var err = spec.commandLine().getErr();
    var lines = new LinkedHashSet<Exemplar>();
    var progress = new ProgressBar(err, "Building the index");
    try (var saved = SavedFiles.open(home.home(), framework.code(), progress)) {
      files.forEach(file -> lines.addAll(lessons(file, saved)));
    }
    spec.commandLine().getOut().print(ExemplarFile.write(List.copyOf(lines)));
    spec.commandLine().getOut().flush();
    output.ifPresent(place -> keep(place, List.copyOf(lines)));
    return 0;
  }

  private void checkOutput() {
    if (yes && output.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--yes keeps nothing without --output; name a file");
    }
    output.ifPresent(place -> FrameworkFiles.checkNew(place, spec));
  }

  private List<Exemplar> lessons(Path file, SavedFiles saved) {
    var plan = saved.read(file);
    check(file, plan);
    var engine = saved.engine();
    var kind = Optional.of(plan.report().document().kind());
    var document = engine.document(plan.report().id(), kind, plan.text());
    var lessons =
        Lessons.of(
            document.text(),
            engine.report(document),
            plan.corrections(engine.framework()),
            engine.masking());
    lessons.silent().forEach(id -> sayUntaught(file, engine.framework().statement(id)));
    return lessons.lines();
  }

  private static void check(Path file, PlanFile plan) {
    var name = FrameworkFiles.name(file);
    if (plan.corrections().isEmpty()) {
      throw new IllegalArgumentException(
          "[%s] holds no corrections; only a plan that was saved with corrections teaches"
              .formatted(name));
    }
    if (plan.text().isEmpty()) {
      throw new IllegalArgumentException(
          "[%s] holds no text, so that its corrections cannot teach; save the plan with its text"
              .formatted(name));
    }
  }

  private void sayUntaught(Path file, Statement statement) {
    spec.commandLine()
        .getErr()
        .printf(
            "[%s] the correction of %s (%s) teaches nothing: no line was taken for it%n",
            FrameworkFiles.name(file), statement.id(), statement.name());
  }

  private void keep(Path place, List<Exemplar> lines) {
    var err = spec.commandLine().getErr();
    if (yes || confirmed(lines.size())) {
      FrameworkFiles.write(place, ExemplarFile.write(lines));
      err.printf("Kept %d lines in %s.%n", lines.size(), place);
    } else {
      err.println("Nothing was kept. Read the lines above, then add --yes.");
    }
    err.flush();
  }

  @SuppressWarnings("SystemConsoleNull") // there may be none
  private static boolean confirmed(int lines) {
    var console = System.console();
    if (console == null || !Terminal.isInteractive()) {
      return false;
    }
    var answer = console.readLine("Keep these %d lines? [y/N] ", lines);
    return answer != null && answer.strip().equalsIgnoreCase("y");
  }
}
