package nextrung.cli;

import java.util.concurrent.Callable;
import nextrung.Nextrung;
import nextrung.Nextrung.Sources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Builds the index where it is missing or its sources have changed.
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description = "Builds the index of the framework unless it is there and up to date.")
final class IndexCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var err = spec.commandLine().getErr();
    var progress = new ProgressBar(err, "Building the index");
    try (var sources = Sources.open(home.home(), Nextrung.DEFAULT_FRAMEWORK);
        var index = sources.index(home.home(), progress)) {
      err.printf("The index of %s is ready (%.12s).%n", sources.framework(), index.fingerprint());
    }
    return 0;
  }
}
