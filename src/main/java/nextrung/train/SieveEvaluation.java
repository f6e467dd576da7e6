package nextrung.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nextrung.Nextrung;
import nextrung.bulk.Screening;
import nextrung.bulk.Screening.Outcome.Passed;
import nextrung.bulk.Screening.Outcome.TurnedAway;
import nextrung.bulk.Sieve;
import nextrung.document.Segment;
import nextrung.index.Progress;
import nextrung.match.DocumentReading;
import nextrung.train.EvaluationTable.Row;

/// What bulk tagging loses by its sieve. Every document is read in full and through a sieve that
/// has not learned from it, both times by the committed models. Those have learned from it, so both
/// figures of F1 flatter; their difference is what counts, and it is no smaller than on new
/// documents, where the full reading finds less that could be lost.
///
/// @param full segment F1 of the full reading
/// @param sieved segment F1 through the sieve
/// @param linesRead the share of lines that the sieve lets through, of documents it lets through
/// @param offTopicPassed the share of documents about other work that it lets through
/// @param relevantPassed the share of documents about work of the occupation that it lets through
public record SieveEvaluation(
    Figures full, Figures sieved, double linesRead, double offTopicPassed, double relevantPassed) {
  static SieveEvaluation run(
      Nextrung engine, SieveTrainer trainer, Corpus corpus, Progress progress) {
    var count = new Count();
    for (var fold : corpus.folds()) {
      var seen = new ArrayList<>(corpus.documents());
      seen.removeAll(fold);
      var sieve = trainer.fit(seen);
      for (var document : fold) {
        count.add(document, engine, sieve);
        progress.at(++count.documents, corpus.documents().size());
      }
    }
    return count.result();
  }

  /// Sums over documents.
  private static final class Count {
    private int documents;
    private Figures full = Figures.NONE;
    private Figures sieved = Figures.NONE;
    private long lines;
    private long linesRead;
    private final Map<Boolean, List<Boolean>> passed =
        new LinkedHashMap<>(Map.of(true, new ArrayList<>(), false, new ArrayList<>()));

    void add(LabelledDocument document, Nextrung engine, Sieve sieve) {
      var whole = engine.read(document.source(), Sieve.OPEN::passes).orElseThrow();
      full = full.plus(figures(document, whole));
      var outcome = new Screening(engine, sieve).outcome(document.source());
      passed.getOrDefault(!document.offTopic(), new ArrayList<>()).add(outcome instanceof Passed);
      switch (outcome) {
        case TurnedAway _ -> sieved = sieved.plus(nothing(document));
        case Passed(var kept) -> addSieved(document, engine, kept, whole);
      }
    }

    private void addSieved(
        LabelledDocument document, Nextrung engine, List<Segment> kept, DocumentReading whole) {
      sieved = sieved.plus(figures(document, engine.read(document.source(), kept)));
      lines += whole.readings().size();
      linesRead += kept.size();
    }

    SieveEvaluation result() {
      return new SieveEvaluation(
          full,
          sieved,
          lines == 0 ? 0 : (double) linesRead / lines,
          Evaluation.share(passed.getOrDefault(false, List.of()).stream()),
          Evaluation.share(passed.getOrDefault(true, List.of()).stream()));
    }
  }

  private static Figures nothing(LabelledDocument document) {
    long wanted =
        document.segments().stream()
            .mapToLong(segment -> Example.grades(segment.labels()).size())
            .sum();
    return new Figures(0, 0, wanted);
  }

  private static Figures figures(LabelledDocument document, DocumentReading reading) {
    return Outcome.segments(document, reading).stream()
        .map(segment -> Figures.of(segment.found(), segment.wanted()))
        .reduce(Figures.NONE, Figures::plus);
  }

  /// The figures as a Markdown table, ending with a line feed.
  public String table() {
    return EvaluationTable.of(
        List.of(
            new Row("segment F1, every line read", full.f1()),
            new Row("segment F1, through the sieve", sieved.f1()),
            new Row("lines read, of documents passed", linesRead),
            new Row("documents about other work passed", offTopicPassed),
            new Row("documents about this work passed", relevantPassed)));
  }
}
