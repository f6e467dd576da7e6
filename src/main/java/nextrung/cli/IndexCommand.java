package nextrung.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nextrung.Sources;
import nextrung.index.ExemplarFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Builds the index where it is missing or its sources have changed.
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description = "Builds the index of the framework unless it is there and up to date.")
final class IndexCommand implements Callable<Integer> {
  @Option(
      names = "--exemplars",
      paramLabel = "FILE",
      description = {
        "Takes labelled lines into models/exemplars first; they count in the search at once.",
        "`nextrung train` makes the models learn from them."
      })
  private Optional<Path> exemplars = Optional.empty();

  @Mixin private HomeOption home = new HomeOption();
  @Mixin private FrameworkOption framework = new FrameworkOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var err = spec.commandLine().getErr();
    var progress = new ProgressBar(err, "Building the index");
    exemplars.ifPresent(this::takeIn);
    try (var sources = Sources.open(home.home(), framework.code());
        var index = sources.index(home.home(), progress)) {
      err.printf("The index of %s is ready (%.12s).%n", sources.framework(), index.fingerprint());
    }
    return 0;
  }

  private void takeIn(Path file) {
    var soc = framework.code();
    var known = home.home().readFramework(soc);
    int fresh = ExemplarFile.takeIn(file, home.home().exemplars(soc), known);
    spec.commandLine().getErr().printf("Took in %d new lines of %s.%n", fresh, file);
  }
}
