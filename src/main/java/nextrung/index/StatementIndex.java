package nextrung.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import nextrung.framework.StatementId;
import nextrung.index.Exemplar.Label;
import nextrung.index.TermReader.PlacedTerm;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/// An open index. Safe for use by several threads; equal questions give equal answers.
public final class StatementIndex implements Closeable {
  private static final TermQuery STATEMENTS =
      new TermQuery(new Term(Fields.TYPE, Fields.STATEMENT));
  private static final TermQuery EXEMPLARS = new TermQuery(new Term(Fields.TYPE, Fields.EXEMPLAR));

  private static final int NEIGHBOURS = 12;

  /// The graph of vectors is searched for more than is wanted: asked for ten alone, it misses one
  /// in fourteen.
  private static final int BREADTH = 5;

  private static final int LEAST_VISITED = 50;

  /// How fast an exemplar's vote falls with its distance.
  private static final double SHARPNESS = 20;

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final TermReader termReader;
  private final TermReader stemReader = new TermReader(TradeVocabulary.empty());
  private final String fingerprint;
  private final AtomicReferenceArray<Map<StatementId, Integer>> labels;

  private StatementIndex(DirectoryReader reader, TradeVocabulary vocabulary) throws IOException {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.termReader = new TermReader(vocabulary);
    this.fingerprint =
        reader.getIndexCommit().getUserData().getOrDefault(StatementIndexWriter.FINGERPRINT, "");
    this.labels = new AtomicReferenceArray<>(reader.maxDoc());
  }

  /// Opens a built index.
  ///
  /// @throws IndexException when the folder holds none
  public static StatementIndex open(Path folder, TradeVocabulary vocabulary) {
    try {
      return new StatementIndex(DirectoryReader.open(FSDirectory.open(folder)), vocabulary);
    } catch (IOException e) {
      throw new IndexException(
          "[%s] is no index; run `nextrung index` to build it".formatted(folder), e);
    }
  }

  /// What the index was built from, see [IndexSources#fingerprint()].
  public String fingerprint() {
    return fingerprint;
  }

  /// All statements, or those of one level.
  static Query statements(Optional<String> level) {
    return level.<Query>map(StatementIndex::statementsOf).orElse(STATEMENTS);
  }

  private static Query statementsOf(String level) {
    return new BooleanQuery.Builder()
        .add(STATEMENTS, Occur.FILTER)
        .add(new TermQuery(new Term(Fields.LEVEL, level)), Occur.FILTER)
        .build();
  }

  /// The statements that a text may be evidence for: those that share its words (BM25, Robertson et
  /// al. 1994), those near its vector, and those that the nearest exemplars are labelled with. In
  /// the order of their ids.
  ///
  /// @param terms of the text, as [#terms] gives them
  /// @param vector of the text, of length one
  /// @param limit how many to take from the words and from the vectors, at least 1
  public List<Candidate> candidates(Set<String> terms, float[] vector, int limit) {
    var lexical = lexical(terms, limit);
    var cosines = nearest(vector, limit);
    var votes = votes(nearestExemplars(vector, NEIGHBOURS));
    var ids = new TreeSet<>(lexical.keySet());
    ids.addAll(cosines.keySet());
    ids.addAll(votes.keySet());
    return ids.stream()
        .map(id ->
            new Candidate(
                id,
                lexical.getOrDefault(id, 0.0),
                cosines.getOrDefault(id, 0.0),
                votes.getOrDefault(id, 0.0)))
        .toList();
  }

  /// The statements that share words or trade concepts with a text, with BM25 scores, best first.
  ///
  /// @param terms as [#terms] gives them
  /// @param limit the greatest number of statements, at least 1
  public Map<StatementId, Double> lexical(Set<String> terms, int limit) {
    return lexical(terms, STATEMENTS, limit);
  }

  /// The same for a part of the statements.
  Map<StatementId, Double> lexical(Set<String> terms, Query among, int limit) {
    var query = new BooleanQuery.Builder();
    for (var term : terms) {
      query.add(new TermQuery(new Term(Fields.TEXT, term)), Occur.SHOULD);
    }
    query.add(among, Occur.FILTER);
    query.setMinimumNumberShouldMatch(1);
    return scores(search(query.build(), limit));
  }

  /// The statements nearest to a vector, as cosines, best first.
  ///
  /// @param vector of length one
  /// @param limit the greatest number of statements, at least 1
  public Map<StatementId, Double> nearest(float[] vector, int limit) {
    return nearest(vector, STATEMENTS, limit);
  }

  /// The same for a part of the statements.
  Map<StatementId, Double> nearest(float[] vector, Query among, int limit) {
    return nearest(Fields.VECTOR, vector, among, limit);
  }

  /// The statements nearest to a vector where each has been moved towards its exemplars, as
  /// cosines, best first.
  ///
  /// @param vector of length one
  /// @param limit the greatest number of statements, at least 1
  public Map<StatementId, Double> nearestTaught(float[] vector, int limit) {
    return nearest(Fields.TAUGHT, vector, STATEMENTS, limit);
  }

  private Map<StatementId, Double> nearest(String field, float[] vector, Query among, int limit) {
    int visited = Math.max(LEAST_VISITED, BREADTH * limit);
    var query = new KnnFloatVectorQuery(field, vector, visited, among);
    var cosines = scores(search(query, limit));
    cosines.replaceAll((id, score) -> cosine(score));
    return cosines;
  }

  private List<Neighbour> nearestExemplars(float[] vector, int limit) {
    var query = new KnnFloatVectorQuery(Fields.VECTOR, vector, limit, EXEMPLARS);
    return Arrays.stream(search(query, limit))
        .map(hit -> new Neighbour(cosine(hit.score), labels(hit.doc)))
        .toList();
  }

  /// An exemplar near a text; its labels have grade 2 or 1, and there are none where it is evidence
  /// for nothing.
  private record Neighbour(double cosine, Map<StatementId, Integer> labels) {}

  private static Map<StatementId, Double> votes(List<Neighbour> neighbours) {
    var votes = new HashMap<StatementId, Double>();
    double total = 0;
    for (var neighbour : neighbours) {
      double weight = Math.exp(SHARPNESS * (neighbour.cosine() - 1));
      total += weight;
      neighbour
          .labels()
          .forEach((id, grade) -> votes.merge(id, weight * grade / Label.CLEAR, Double::sum));
    }
    double all = total;
    votes.replaceAll((id, vote) -> vote / all);
    return votes;
  }

  /// The terms of a text, see [TermReader#terms].
  public Set<String> terms(String text) {
    return termReader.terms(text);
  }

  /// The stems of the words of a text, without what they mean in the trade.
  public Set<String> stems(String text) {
    return stemReader.terms(text);
  }

  /// The terms of a text where they stand, see [TermReader#placedTerms].
  public List<PlacedTerm> placedTerms(String text) {
    return termReader.placedTerms(text);
  }

  private ScoreDoc[] search(Query query, int limit) {
    try {
      return searcher.search(query, limit).scoreDocs;
    } catch (IOException e) {
      throw new IndexException("the index cannot be read; run `nextrung index` again", e);
    }
  }

  private Map<StatementId, Double> scores(ScoreDoc[] hits) {
    var scores = new LinkedHashMap<StatementId, Double>();
    for (var hit : hits) {
      labels(hit.doc).keySet().forEach(id -> scores.put(id, (double) hit.score));
    }
    return scores;
  }

  /// Lucene's dot-product score is (1 + cosine) / 2.
  private static double cosine(double score) {
    return 2 * score - 1;
  }

  /// The statements of a document with their grades, clear for a statement's own. Kept once read.
  private Map<StatementId, Integer> labels(int document) {
    var known = labels.get(document);
    if (known == null) {
      known = readLabels(document);
      labels.set(document, known);
    }
    return known;
  }

  private Map<StatementId, Integer> readLabels(int number) {
    try {
      var document = reader.storedFields().document(number);
      var ids = document.getValues(Fields.ID);
      var grades = document.getValues(Fields.GRADE);
      var byId = new LinkedHashMap<StatementId, Integer>();
      for (int i = 0; i < ids.length; i++) {
        int grade = i < grades.length ? Integer.parseInt(grades[i]) : Label.CLEAR;
        byId.put(StatementId.parse(ids[i]), grade);
      }
      return byId;
    } catch (IOException e) {
      throw new IndexException("the index cannot be read; run `nextrung index` again", e);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
      termReader.close();
      stemReader.close();
    } catch (IOException e) {
      throw new IndexException("the index did not close", e);
    }
  }
}
