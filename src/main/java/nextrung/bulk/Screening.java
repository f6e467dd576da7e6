package nextrung.bulk;

import java.util.List;
import nextrung.Nextrung;
import nextrung.document.Segment;
import nextrung.document.SourceDocument;

/// The questions that a posting is asked before it is read, the cheapest first: by all its words,
/// by the words of the lines that pass, and by its likeliest lines, which are read for it.
///
/// @param engine would read it
/// @param sieve knows the words
public record Screening(Nextrung engine, Sieve sieve) {

  /// What became of a posting.
  public sealed interface Outcome {
    /// It is worth a reading.
    ///
    /// @param kept its lines that are, in the order of the text
    record Passed(List<Segment> kept) implements Outcome {}

    /// It is about other work.
    ///
    /// @param relevance as far as it was asked for, 0 to 1
    record TurnedAway(double relevance) implements Outcome {}
  }

  /// Asks a text that can be read.
  public Outcome outcome(SourceDocument document) {
    double byAllWords = sieve.relevance(document.text());
    if (!sieve.passes(byAllWords)) {
      return new Outcome.TurnedAway(byAllWords);
    }
    var kept = sieve.kept(engine.segments(document));
    double byKept = sieve.relevance(kept);
    return sieve.passesKept(byKept) && engine.mayBeRelevant(kept)
        ? byLikeliest(document, kept)
        : new Outcome.TurnedAway(byKept);
  }

  private Outcome byLikeliest(SourceDocument document, List<Segment> kept) {
    var likeliest = sieve.leastLikeliest() == 0 ? List.<Segment>of() : sieve.likeliest(kept);
    if (likeliest.isEmpty() || likeliest.size() == lines(kept)) {
      return new Outcome.Passed(kept);
    }
    double relevance = engine.look(document, likeliest).relevance();
    return relevance >= sieve.leastLikeliest()
        ? new Outcome.Passed(kept)
        : new Outcome.TurnedAway(relevance);
  }

  private static long lines(List<Segment> kept) {
    return kept.stream().filter(line -> !line.heading()).count();
  }
}
