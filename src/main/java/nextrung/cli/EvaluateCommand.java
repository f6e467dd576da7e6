package nextrung.cli;

import java.util.concurrent.Callable;
import nextrung.Nextrung;
import nextrung.Nextrung.Sources;
import nextrung.train.EvaluationTable;
import nextrung.train.Workshop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

  @Override
  public Integer call() {
    var err = spec.commandLine().getErr();
    try (var sources = Sources.open(home.home(), Nextrung.DEFAULT_FRAMEWORK);
        var index = sources.index(home.home(), new ProgressBar(err, "Building the index"))) {
      var workshop = new Workshop(home.home(), sources, index);
      var evaluation = workshop.evaluate(new ProgressBar(err, "Cross-validating"));
      spec.commandLine().getOut().print(EvaluationTable.of(evaluation));
      spec.commandLine().getOut().flush();
    }
    return 0;
  }
}
