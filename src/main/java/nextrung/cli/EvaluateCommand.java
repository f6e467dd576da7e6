package nextrung.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import nextrung.Home;
import nextrung.Nextrung;
import nextrung.Sources;
import nextrung.bulk.Taggers;
import nextrung.index.Exemplars;
import nextrung.index.StatementIndex;
import nextrung.train.Evaluation;
import nextrung.train.EvaluationPage;
import nextrung.train.EvaluationTable;
import nextrung.train.Workshop;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Measures the quality of reading: by cross-validation, or on documents of one's own.
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the quality of reading over models/corpus by cross-validation over documents:"
          + " no document is ever read by models that have learned from it.",
      "Another framework is measured on the labelled lines of models/corpus/CODE/lines.jsonl."
    })
final class EvaluateCommand implements Callable<Integer> {
  @ArgGroup private Measure measure = new Measure();

  /// What to measure, if not the quality over the whole corpus.
  private static final class Measure {
    @Option(
        names = "--exemplars",
        paramLabel = "FILE",
        description = "Measures twice: without these labelled lines, and with them taken in.")
    private Optional<Path> exemplars = Optional.empty();

    @Option(
        names = "--sieve",
        description = {
          "Measure only what bulk tagging loses by its sieve. The models have learned from the"
              + " documents, the sieve has not; takes a minute or two."
        })
    private boolean sieve;

    @Option(
        names = "--generic",
        description = {
          "Measure how the corpus is read as if its framework were new, without exemplars and with"
              + " about one a statement."
        })
    private boolean generic;

    @Option(
        names = "--documents",
        paramLabel = "FILE",
        description = {
          "Measure the committed models as they are on labelled documents of your own, one a line"
              + " as in models/corpus/CODE/documents.jsonl, that they have not learned from; takes"
              + " seconds."
        })
    private Optional<Path> documents = Optional.empty();
  }

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = {
        "Also write the figures as a page, with those of every statement, strand, kind and level,"
            + " and the worst errors. With --exemplars, of the second measurement."
      })
  private Optional<Path> html = Optional.empty();

  @Mixin private HomeOption home = new HomeOption();
  @Mixin private FrameworkOption framework = new FrameworkOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    check();
    if (measure.sieve) {
      evaluateSieve();
      return 0;
    }
    if (measure.generic) {
      evaluateGeneric();
      return 0;
    }
    if (measure.exemplars.isPresent()) {
      print("Before");
    }
    var evaluation = evaluate(home.home());
    measure.exemplars.map(this::evaluateTaught).orElse(evaluation).ifPresent(this::write);
    return 0;
  }

  /// Measuring takes long, so what would be in vain ends before it.
  private void check() {
    if (html.isPresent() && (measure.sieve || measure.generic || !framework.isDefault())) {
      throw wrong("--html shows a whole evaluation; leave it out, or the other options");
    }
    if ((measure.documents.isPresent() || measure.generic) && !framework.isDefault()) {
      throw wrong(
          "--documents and --generic measure with the corpus of %s; leave out --framework"
              .formatted(Nextrung.DEFAULT_FRAMEWORK));
    }
    html.ifPresent(FrameworkFiles::checkFolder);
    measure.exemplars.ifPresent(this::readExemplars);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /// Names a line that is broken.
  private void readExemplars(Path file) {
    Exemplars.read(file, home.home().readFramework(framework.code()));
  }

  private void write(Evaluation evaluation) {
    html.ifPresent(file -> {
      var date = LocalDate.now(ZoneId.systemDefault());
      FrameworkFiles.write(file, new EvaluationPage(evaluation, date).write());
      spec.commandLine().getErr().printf("Open %s in a browser.%n", file);
    });
  }

  private void evaluateSieve() {
    var err = spec.commandLine().getErr();
    try (var engine =
        Taggers.engine(home.home(), framework.code(), new ProgressBar(err, "Building the index"))) {
      var progress = new ProgressBar(err, "Reading twice");
      print(Workshop.evaluateSieve(home.home(), engine, progress).table());
    }
  }

  private void evaluateGeneric() {
    var progress = new ProgressBar(spec.commandLine().getErr(), "Reading the corpus");
    try (var sources = Sources.openGeneric(home.home(), Nextrung.DEFAULT_FRAMEWORK)) {
      var evaluations = Workshop.evaluateGeneric(home.home(), sources, progress);
      print("Without exemplars");
      print(EvaluationTable.of(evaluations.getFirst()));
      print("With about one exemplar a statement");
      print(EvaluationTable.of(evaluations.getLast()));
    }
  }

  private Optional<Evaluation> evaluateTaught(Path file) {
    try (var taught = TaughtHome.of(home.home(), framework.code(), file)) {
      print("After taking in " + file);
      return evaluate(taught.home());
    }
  }

  private Optional<Evaluation> evaluate(Home place) {
    if (framework.isDefault()) {
      return Optional.of(measure(place));
    }
    readLines(place);
    return Optional.empty();
  }

  private void readLines(Home place) {
    var progress = new ProgressBar(spec.commandLine().getErr(), "Building the index");
    try (var engine = Nextrung.open(place, framework.code(), progress)) {
      print(Workshop.evaluateLines(place, engine).table());
    }
  }

  private Evaluation measure(Home place) {
    var err = spec.commandLine().getErr();
    try (var sources = Sources.open(place, Nextrung.DEFAULT_FRAMEWORK);
        var index = sources.index(place, new ProgressBar(err, "Building the index"))) {
      var evaluation =
          measure
              .documents
              .map(file -> measureDocuments(place, sources, index, file))
              .orElseGet(() -> crossValidate(place, sources, index));
      print(EvaluationTable.of(evaluation));
      return evaluation;
    }
  }

  private Evaluation measureDocuments(
      Home place, Sources sources, StatementIndex index, Path file) {
    var progress = new ProgressBar(spec.commandLine().getErr(), "Reading the documents");
    return Workshop.evaluateDocuments(place, sources, index, file, progress);
  }

  private Evaluation crossValidate(Home place, Sources sources, StatementIndex index) {
    try (var workshop = new Workshop(place, sources, index)) {
      return workshop.evaluate(new ProgressBar(spec.commandLine().getErr(), "Cross-validating"));
    }
  }

  private void print(Object text) {
    spec.commandLine().getOut().println(text.toString().stripTrailing());
    spec.commandLine().getOut().flush();
  }
}
