package nextrung.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
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
      "no document is ever read by models that have learned from it."
    })
final class EvaluateCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--sieve",
      description = {
        "Measure only what bulk tagging loses by its sieve. The models have learned from the",
        "documents, the sieve has not; takes a minute or two."
      })
  private boolean sieve;

  @Override
  public Integer call() {
    var err = spec.commandLine().getErr();
    if (sieve) {
      evaluateSieve(err);
    } else {
      evaluate(err);
    }
    spec.commandLine().getOut().flush();
    return 0;
  }

  private void evaluateSieve(PrintWriter err) {
    var indexing = new ProgressBar(err, "Building the index");
    try (var engine = Taggers.engine(home.home(), indexing)) {
      var progress = new ProgressBar(err, "Reading twice");
      spec.commandLine()
          .getOut()
          .print(Workshop.evaluateSieve(home.home(), engine, progress).table());
    }
  }

  private void evaluate(PrintWriter err) {
    try (var sources = Sources.open(home.home(), Nextrung.DEFAULT_FRAMEWORK);
        var index = sources.index(home.home(), new ProgressBar(err, "Building the index"))) {
      var workshop = new Workshop(home.home(), sources, index);
      var evaluation = workshop.evaluate(new ProgressBar(err, "Cross-validating"));
      spec.commandLine().getOut().print(EvaluationTable.of(evaluation));
    }
  }
}
