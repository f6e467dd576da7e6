package nextrung.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import nextrung.framework.StatementId;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/// An open index of the statements of many occupations. It tells which of them a text is about.
/// Safe for use by several threads.
public final class OccupationIndex implements Closeable {
  private static final int NEAR = 10;
  private static final int LEXICAL = 10;

  /// The graph of vectors is searched for more than is wanted.
  private static final int BREADTH = 30;

  /// A place further down counts less (reciprocal rank fusion).
  private static final double DAMPING = 2;

  private static final int STATEMENTS_SHOWN = 5;

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final AtomicReferenceArray<Entry> entries;

  private record Entry(StatementId id, String title) {}

  /// A line of a text.
  ///
  /// @param terms as [TermReader#terms] gives them
  /// @param vector of length one
  public record Line(Set<String> terms, float[] vector) {}

  private OccupationIndex(DirectoryReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.entries = new AtomicReferenceArray<>(reader.maxDoc());
  }

  /// Opens a built index.
  ///
  /// @throws IndexException when the folder holds none
  public static OccupationIndex open(Path folder) {
    try {
      return new OccupationIndex(DirectoryReader.open(FSDirectory.open(folder)));
    } catch (IOException e) {
      throw new IndexException(
          "[%s] is no index of occupations; build it again".formatted(folder), e);
    }
  }

  /// How many statements there are.
  public int size() {
    return reader.numDocs();
  }

  /// The occupations that a text may be about, most relevant first. Every line has one voice, which
  /// it divides among the statements nearest to it in words and in meaning.
  ///
  /// @param limit the most to name, at least 1
  public List<OccupationCandidate> occupations(List<Line> lines, int limit) {
    var voices = new HashMap<String, Map<StatementId, Double>>();
    var titles = new HashMap<String, String>();
    for (var line : lines) {
      var scores = scores(line, titles);
      double total = scores.values().stream().mapToDouble(score -> score).sum();
      scores.forEach((id, score) ->
          voices
              .computeIfAbsent(id.soc(), soc -> new HashMap<>())
              .merge(id, score / total, Double::sum));
    }
    return voices.entrySet().stream()
        .map(each -> candidate(each.getKey(), titles, each.getValue(), lines.size()))
        .sorted(
            Comparator.comparingDouble(OccupationCandidate::relevance)
                .reversed()
                .thenComparing(OccupationCandidate::soc))
        .limit(limit)
        .toList();
  }

  private static OccupationCandidate candidate(
      String soc, Map<String, String> titles, Map<StatementId, Double> voices, int lines) {
    var best =
        voices.entrySet().stream()
            .sorted(
                Map.Entry.<StatementId, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .limit(STATEMENTS_SHOWN)
            .toList();
    double sum = best.isEmpty() ? 0 : sorted(voices);
    return new OccupationCandidate(soc, titles.getOrDefault(soc, soc), sum / lines, best);
  }

  /// A sum that does not depend on the order of a hash map.
  private static double sorted(Map<StatementId, Double> voices) {
    return voices.values().stream().sorted().mapToDouble(voice -> voice).sum();
  }

  private Map<StatementId, Double> scores(Line line, Map<String, String> titles) {
    var scores = new LinkedHashMap<StatementId, Double>();
    add(near(line.vector(), NEAR), scores, titles);
    add(lexical(line.terms()), scores, titles);
    return scores;
  }

  private void add(ScoreDoc[] hits, Map<StatementId, Double> scores, Map<String, String> titles) {
    int place = 1;
    for (var hit : hits) {
      var entry = entry(hit.doc);
      titles.put(entry.id().soc(), entry.title());
      scores.merge(entry.id(), 1 / (DAMPING + place++), Double::sum);
    }
  }

  /// The statements nearest to a vector, best first, by the graph of vectors (HNSW, Malkov and
  /// Yashunin 2018).
  public List<StatementId> nearest(float[] vector, int limit) {
    return ids(near(vector, limit));
  }

  /// The same by comparing with every vector: slow and exact.
  public List<StatementId> nearestExactly(float[] vector, int limit) {
    // A filter that lets no more through than are wanted makes Lucene compare them all.
    var all = new FieldExistsQuery(Fields.VECTOR);
    return ids(search(new KnnFloatVectorQuery(Fields.VECTOR, vector, size(), all), limit));
  }

  private List<StatementId> ids(ScoreDoc[] hits) {
    var ids = new ArrayList<StatementId>();
    for (var hit : hits) {
      ids.add(entry(hit.doc).id());
    }
    return ids;
  }

  private ScoreDoc[] near(float[] vector, int limit) {
    return search(new KnnFloatVectorQuery(Fields.VECTOR, vector, BREADTH * limit), limit);
  }

  private ScoreDoc[] lexical(Set<String> terms) {
    var query = new BooleanQuery.Builder();
    terms.forEach(term -> query.add(new TermQuery(new Term(Fields.TEXT, term)), Occur.SHOULD));
    return terms.isEmpty() ? new ScoreDoc[0] : search(query.build(), LEXICAL);
  }

  private ScoreDoc[] search(Query query, int limit) {
    try {
      return searcher.search(query, limit).scoreDocs;
    } catch (IOException e) {
      throw new IndexException("the index cannot be read; build it again", e);
    }
  }

  private Entry entry(int number) {
    var known = entries.get(number);
    if (known == null) {
      known = read(number);
      entries.set(number, known);
    }
    return known;
  }

  private Entry read(int number) {
    try {
      var document = reader.storedFields().document(number);
      return new Entry(StatementId.parse(document.get(Fields.ID)), document.get(Fields.TITLE));
    } catch (IOException e) {
      throw new IndexException("the index cannot be read; build it again", e);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new IndexException("the index did not close", e);
    }
  }
}
