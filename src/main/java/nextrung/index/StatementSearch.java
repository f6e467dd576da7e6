package nextrung.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nextrung.document.Span;
import nextrung.encode.Encoder;
import nextrung.framework.Framework;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;
import org.apache.lucene.search.Query;

/// Finds statements for people who look for them: by their words (BM25) and by their meaning
/// (vectors), the two orders fused by reciprocal rank (Cormack, Clarke and Büttcher 2009). Finding
/// evidence in a text is another matter, see `nextrung.match`.
public final class StatementSearch {
  /// How slowly a place further down counts less; the value of the paper.
  private static final double DAMPING = 60;

  /// How many statements at most count as near in meaning.
  private static final int NEAR = 8;

  private static final double EVERYTHING = 1;

  private final Framework framework;
  private final StatementIndex index;
  private final Encoder encoder;

  public StatementSearch(Framework framework, StatementIndex index, Encoder encoder) {
    this.framework = framework;
    this.index = index;
    this.encoder = encoder;
  }

  /// The statements that a query is about, best first, or none; all of them, in their own order,
  /// for a blank query.
  ///
  /// @param level among whose statements to search; among all, where it is empty
  public List<StatementHit> search(String query, Optional<String> level) {
    var statements = statements(level);
    if (query.isBlank()) {
      return statements.stream()
          .map(statement -> new StatementHit(statement, EVERYTHING, List.of()))
          .toList();
    }
    var terms = index.terms(query);
    var scores = fused(terms, encoder.vector(query), StatementIndex.statements(level));
    return statements.stream()
        .filter(statement -> scores.containsKey(statement.id()))
        .map(statement -> hit(statement, scores.getOrDefault(statement.id(), 0.0), terms))
        .sorted(Comparator.comparingDouble(StatementHit::score).reversed())
        .toList();
  }

  private List<Statement> statements(Optional<String> level) {
    return framework.statements().stream()
        .filter(statement -> level.map(statement.id().level()::equals).orElse(true))
        .toList();
  }

  private Map<StatementId, Double> fused(Set<String> terms, float[] vector, Query among) {
    int all = framework.statements().size();
    var scores = new HashMap<StatementId, Double>();
    if (!terms.isEmpty()) {
      addPlaces(index.lexical(terms, among, all).keySet(), scores);
    }
    var near = index.nearest(vector, among, NEAR);
    near.values().removeIf(cosine -> cosine < encoder.near());
    addPlaces(near.keySet(), scores);
    return scores;
  }

  private static void addPlaces(Set<StatementId> ranked, Map<StatementId, Double> scores) {
    int place = 1;
    for (var id : ranked) {
      scores.merge(id, 1 / (DAMPING + place++), Double::sum);
    }
  }

  private StatementHit hit(Statement statement, double score, Set<String> terms) {
    return new StatementHit(statement, score, highlights(statement.text(), terms));
  }

  /// Where a text says one of the terms.
  private List<Span> highlights(String text, Set<String> terms) {
    var spans = new ArrayList<Span>();
    for (var placed : index.placedTerms(text)) {
      if (terms.contains(placed.term()) && startsAfter(placed.place(), spans)) {
        spans.add(placed.place());
      }
    }
    return spans;
  }

  /// Terms of one phrase overlap; the first one stands for them.
  private static boolean startsAfter(Span span, List<Span> spans) {
    return spans.isEmpty() || span.start() >= spans.getLast().end();
  }
}
