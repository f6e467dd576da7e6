package nextrung.bulk;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nextrung.document.Segment;
import nextrung.document.WordModel;
import nextrung.document.Words;

/// A cheap filter by words, before the encoder. It turns away postings about other work and lines
/// that are evidence for nothing, lets through whatever is doubtful, and says which of the lines
/// that pass promise most. A posting is judged by all its words, which is cheapest, and then by the
/// words of its lines that pass, without what every employer says. Used by [Screening]; learned by
/// `nextrung train`; a readable file.
///
/// @param posting looks for postings about work of the occupation
/// @param line looks for lines that are evidence for something
/// @param leastPosting the probability below which a posting is passed over by all its words
/// @param leastKept the probability below which it is passed over by the lines that pass
/// @param leastLine the probability below which a line is passed over
/// @param leastLikeliest the relevance of the [#likeliest] lines, once they are read, below which
///   the others are not; 0 where it is not asked for
public record Sieve(
    WordModel posting,
    WordModel line,
    double leastPosting,
    double leastKept,
    double leastLine,
    double leastLikeliest) {
  /// The fewer, the cheaper. Four tell nearly as well; with six, no document that the models have
  /// learned from is lost.
  private static final int LIKELIEST = 6;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  /// Lets everything through: the exact twin of the fast path.
  public static final Sieve OPEN =
      new Sieve(new WordModel(0, Map.of()), new WordModel(0, Map.of()), 0, 0, 0, 0);

  /// Opens a sieve.
  ///
  /// @throws IllegalArgumentException naming the file that is missing or broken
  public static Sieve open(Path file) {
    try {
      return JSON.readValue(Files.readAllBytes(file), Sieve.class);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(
          "[%s] is missing; run `nextrung train`, or tag with --full".formatted(file), e);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "[%s] is broken; run `nextrung train` or restore it".formatted(file), e);
    }
  }

  /// Writes the sieve; equal sieves give equal bytes.
  public void write(Path file) throws IOException {
    Files.write(file, JSON.writeValueAsBytes(this));
  }

  /// The words that the posting model looks at.
  public static Set<String> words(String text) {
    return Words.of(text);
  }

  /// The probability that a text is about work of the occupation, as far as words tell.
  public double relevance(String text) {
    return posting.probability(Words.of(text));
  }

  /// Whether a posting of a relevance by all its words may be about work of the occupation.
  public boolean passes(double relevance) {
    return relevance >= leastPosting;
  }

  /// The lines that may be evidence for something.
  public List<Segment> kept(List<Segment> lines) {
    return lines.stream().filter(this::passes).toList();
  }

  /// The probability that a text is about work of the occupation, as far as the words of the lines
  /// tell that are kept of it.
  public double relevance(List<Segment> kept) {
    return posting.probability(words(kept));
  }

  /// The words that the posting model looks at in lines.
  private static Set<String> words(List<Segment> lines) {
    var words = new HashSet<String>();
    lines.forEach(line -> words.addAll(Words.of(line.text())));
    return words;
  }

  /// Whether a posting of a relevance by its kept lines may be about work of the occupation.
  public boolean passesKept(double relevance) {
    return relevance >= leastKept;
  }

  private record Scored(Segment line, double evidence) {}

  /// The lines of those kept that are most likely evidence for something, as far as words tell, in
  /// the order of the text; headings are none.
  public List<Segment> likeliest(List<Segment> kept) {
    return kept.stream()
        .filter(line -> !line.heading())
        .map(line -> new Scored(line, evidence(line)))
        .sorted(Comparator.comparingDouble(Scored::evidence).reversed())
        .limit(LIKELIEST)
        .map(Scored::line)
        .sorted(Comparator.comparingInt(line -> line.span().start()))
        .toList();
  }

  /// Whether a line may be evidence for something. Headings always may: they say how to read what
  /// follows.
  public boolean passes(Segment segment) {
    return segment.heading() || evidence(segment) >= leastLine;
  }

  /// The probability that a line is evidence for something, as far as words tell.
  double evidence(Segment segment) {
    return line.probability(Words.of(segment));
  }
}
