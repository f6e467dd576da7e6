package nextrung.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nextrung.Home;
import nextrung.Nextrung;
import nextrung.Nextrung.Sources;
import nextrung.bulk.Taggers;
import nextrung.train.EvaluationTable;
import nextrung.train.Workshop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures the quality of reading by cross-validation.
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the quality of reading over models/corpus by cross-validation over documents:",
      "no document is ever read by models that have learned from it. Another framework is",
      "measured on the labelled lines of models/corpus/CODE/lines.jsonl."
    })
final class EvaluateCommand implements Callable<Integer> {
  @Option(
      names = "--exemplars",
      paramLabel = "FILE",
      description = "Measures twice: without these labelled lines, and with them taken in.")
  private Optional<Path> exemplars = Optional.empty();

  @Option(
      names = "--sieve",
      description = {
        "Measure only what bulk tagging loses by its sieve. The models have learned from the",
        "documents, the sieve has not; takes a minute or two."
      })
  private boolean sieve;

  @Mixin private HomeOption home = new HomeOption();
  @Mixin private FrameworkOption framework = new FrameworkOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (sieve) {
      evaluateSieve();
      return 0;
    }
    if (exemplars.isPresent()) {
      print("Before");
    }
    evaluate(home.home());
    exemplars.ifPresent(this::evaluateTaught);
    return 0;
  }

  private void evaluateSieve() {
    var err = spec.commandLine().getErr();
    try (var engine = Taggers.engine(home.home(), new ProgressBar(err, "Building the index"))) {
      var progress = new ProgressBar(err, "Reading twice");
      print(Workshop.evaluateSieve(home.home(), engine, progress).table());
    }
  }

  private void evaluateTaught(Path file) {
    try (var taught = TaughtHome.of(home.home(), framework.code(), file)) {
      print("After taking in " + file);
      evaluate(taught.home());
    }
  }

  private void evaluate(Home place) {
    if (framework.isDefault()) {
      crossValidate(place);
    } else {
      readLines(place);
    }
  }

  private void readLines(Home place) {
    var progress = new ProgressBar(spec.commandLine().getErr(), "Building the index");
    try (var engine = Nextrung.open(place, framework.code(), progress)) {
      print(Workshop.evaluateLines(place, engine).table());
    }
  }

  private void crossValidate(Home place) {
    var err = spec.commandLine().getErr();
    try (var sources = Sources.open(place, Nextrung.DEFAULT_FRAMEWORK);
        var index = sources.index(place, new ProgressBar(err, "Building the index"))) {
      var workshop = new Workshop(place, sources, index);
      var evaluation = workshop.evaluate(new ProgressBar(err, "Cross-validating"));
      print(EvaluationTable.of(evaluation));
    }
  }

  private void print(Object text) {
    spec.commandLine().getOut().println(text.toString().stripTrailing());
    spec.commandLine().getOut().flush();
  }
}
