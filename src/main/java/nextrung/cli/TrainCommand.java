package nextrung.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nextrung.KindFile;
import nextrung.ModelFiles;
import nextrung.Nextrung;
import nextrung.Sources;
import nextrung.train.Workshop;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Fits all models to the committed corpus and exemplars.
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description =
        "Fits every model to models/corpus and models/exemplars and writes models/learned.")
final class TrainCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @ArgGroup private Part part = new Part();

  /// What to fit, if not everything.
  private static final class Part {
    @Option(
        names = "--only-sieve",
        description =
            "Fit only what looks at words: the sieve that bulk tagging asks first, and what tells"
                + " postings from CVs; takes seconds.")
    private boolean onlySieve;

    @Option(
        names = "--generic",
        description = "Fit only the models that read frameworks nothing was learned for.")
    private boolean generic;

    @Option(
        names = "--material",
        paramLabel = "FOLDER",
        description =
            "Fit nothing; write what the encoder and the networks of models/context learn from.")
    private @Nullable Path material;
  }

  @Override
  public Integer call() {
    var err = spec.commandLine().getErr();
    if (part.material != null) {
      writeMaterial(part.material, err);
      return 0;
    }
    if (part.generic) {
      trainGeneric(err);
      return 0;
    }
    if (!part.onlySieve) {
      trainAll(err);
    }
    trainWords(err);
    return 0;
  }

  private void trainGeneric(PrintWriter err) {
    try (var sources = Sources.openGeneric(home.home(), Nextrung.DEFAULT_FRAMEWORK)) {
      Workshop.generic(home.home(), sources, new ProgressBar(err, "Reading the corpus"));
    }
    err.println("The generic models are ready.");
  }

  private void trainWords(PrintWriter err) {
    var file = home.home().sieve(Nextrung.DEFAULT_FRAMEWORK);
    try (var sources = Sources.open(home.home(), Nextrung.DEFAULT_FRAMEWORK)) {
      Workshop.sieve(home.home(), sources).write(file);
      new KindFile(home.home()).write(Workshop.kinds(home.home(), sources));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "[%s] cannot be written; check permissions and free space".formatted(file), e);
    }
    err.println("The sieve is ready.");
  }

  private void writeMaterial(Path folder, PrintWriter err) {
    try (var sources = Sources.open(home.home(), Nextrung.DEFAULT_FRAMEWORK);
        var index = sources.index(home.home(), new ProgressBar(err, "Building the index"))) {
      var progress = new ProgressBar(err, "Reading the corpus");
      Workshop.material(home.home(), sources, index, folder, progress);
    }
  }

  private void trainAll(PrintWriter err) {
    var files = new ModelFiles(home.home().learned(Nextrung.DEFAULT_FRAMEWORK));
    try (var sources = Sources.open(home.home(), Nextrung.DEFAULT_FRAMEWORK);
        var index = sources.index(home.home(), new ProgressBar(err, "Building the index"));
        var workshop = new Workshop(home.home(), sources, index)) {
      files.write(workshop.train(new ProgressBar(err, "Training")));
    }
    err.printf("The models are ready (%.19s).%n", files.fingerprint());
  }
}
