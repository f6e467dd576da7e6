package nextrung.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nextrung.ContextFiles;
import nextrung.GenericModelFiles;
import nextrung.Home;
import nextrung.Models;
import nextrung.Nextrung;
import nextrung.Sources;
import nextrung.bulk.Sieve;
import nextrung.document.KindGuesser;
import nextrung.framework.Framework;
import nextrung.index.Exemplar;
import nextrung.index.Exemplars;
import nextrung.index.Progress;
import nextrung.index.StatementIndex;
import nextrung.match.HeadLayout;
import nextrung.match.Matcher;

/// Trains and evaluates from what is committed: the door to this package.
public final class Workshop implements AutoCloseable {
  private final Sources sources;
  private final StatementIndex index;
  private final Corpus corpus;
  private final Contexts contexts;
  private final Training training;

  public Workshop(Home home, Sources sources, StatementIndex index) {
    var framework = sources.framework();
    this.sources = sources;
    this.index = index;
    this.corpus = Corpus.read(home.corpus(framework.soc()));
    var layout = new HeadLayout(framework, sources.ladder());
    this.contexts = new Contexts(new ContextFiles(home.context(framework.soc())), layout);
    var lines = exemplars(home, sources);
    this.training = new Training(sources, index, lines, corpus.topics(), contexts);
  }

  /// Fits all models to the whole corpus.
  public Models train(Progress progress) {
    return training.fit(training.prepare(corpus.lessons(), progress), contexts.whole());
  }

  /// Writes what the encoder and the networks of models/context are trained from.
  public static void material(
      Home home, Sources sources, StatementIndex index, Path folder, Progress progress) {
    var lines = exemplars(home, sources);
    Material.write(folder, sources, index, corpus(home, sources), lines, progress);
  }

  /// Fits the sieve of a framework, which needs no other model.
  public static Sieve sieve(Home home, Sources sources) {
    var corpus = corpus(home, sources);
    return sieveTrainer(home, sources, corpus).fit(corpus.documents());
  }

  /// Fits what tells the kind of a document, which needs no other model either.
  public static KindGuesser kinds(Home home, Sources sources) {
    return new KindTrainer(sources.segmenter()).fit(corpus(home, sources).sources());
  }

  /// Fits the models that fit every framework to the corpus of this one.
  public static void generic(Home home, Sources sources, Progress progress) {
    try (var indexes = NewcomerIndexes.of(sources, exemplars(home, sources))) {
      var training = new GenericTraining(sources, indexes);
      var claimLines = claimLines(home, sources.framework());
      var learned = training.fit(corpus(home, sources), claimLines, progress);
      new GenericModelFiles(home.generic()).write(learned.models(), learned.targets());
    }
  }

  /// Measures how the corpus is read as if its framework were new: without any exemplar, and with a
  /// few.
  ///
  /// @param sources with the generic encoder
  public static List<Evaluation> evaluateGeneric(Home home, Sources sources, Progress progress) {
    try (var indexes = NewcomerIndexes.of(sources, exemplars(home, sources))) {
      var claimLines = claimLines(home, sources.framework());
      var validation =
          new GenericValidation(sources, indexes, corpus(home, sources), claimLines, progress);
      return List.of(validation.untaught(progress), validation.taught(progress));
    }
  }

  /// The exemplars that teach claims.
  private static List<Exemplar> claimLines(Home home, Framework framework) {
    var folder = home.exemplars(framework.soc());
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("claims"))
          .sorted()
          .flatMap(file -> Exemplars.read(file, framework).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "[%s] cannot be read; restore it or check its permissions".formatted(folder), e);
    }
  }

  /// Measures what the sieve passes over: by sieves that have not learned from the document, in
  /// front of the committed models.
  public static SieveEvaluation evaluateSieve(Home home, Nextrung engine, Progress progress) {
    try (var sources = Sources.open(home, engine.framework().soc())) {
      var corpus = corpus(home, sources);
      return SieveEvaluation.run(engine, sieveTrainer(home, sources, corpus), corpus, progress);
    }
  }

  /// Measures an engine on the labelled lines of its framework.
  public static LineEvaluation evaluateLines(Home home, Nextrung engine) {
    return LineEvaluation.of(engine, home.corpus(engine.framework().soc()).resolve("lines.jsonl"));
  }

  /// Measures the committed models on labelled documents that they must not have learned from.
  ///
  /// @param file one document a line, as in the `documents.jsonl` of a corpus
  /// @throws IllegalArgumentException naming the line that cannot be read, or whose labels are not
  ///   of the framework
  public static Evaluation evaluateDocuments(
      Home home, Sources sources, StatementIndex index, Path file, Progress progress) {
    var documents = Corpus.readDocuments(file, sources.framework());
    var models = sources.models(home);
    try (var matcher = new Matcher(sources.encoder(), index, models.match())) {
      var accepted = models.match().acceptance();
      var engine = new MeasuredEngine(sources, index, matcher, accepted, models.targets());
      return engine.evaluate(documents, List.of(), progress);
    }
  }

  private static List<Exemplar> exemplars(Home home, Sources sources) {
    var framework = sources.framework();
    return new Exemplars(home.exemplars(framework.soc()), framework).read();
  }

  private static Corpus corpus(Home home, Sources sources) {
    return Corpus.read(home.corpus(sources.framework().soc()));
  }

  private static SieveTrainer sieveTrainer(Home home, Sources sources, Corpus corpus) {
    return new SieveTrainer(
        sources.segmenter(), exemplars(home, sources), corpus.taught(), corpus.topics());
  }

  /// Measures the engine on documents that it has not learned from.
  public Evaluation evaluate(Progress progress) {
    var validation = new CrossValidation(training, sources, index, contexts);
    return validation.run(corpus, progress);
  }

  @Override
  public void close() {
    contexts.close();
  }
}
