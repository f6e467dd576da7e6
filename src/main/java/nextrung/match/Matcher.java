package nextrung.match;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nextrung.document.Kind;
import nextrung.document.Segment;
import nextrung.encode.Encoder;
import nextrung.encode.Encoding;
import nextrung.encode.Parallel;
import nextrung.encode.WordShares;
import nextrung.index.Candidate;
import nextrung.index.StatementIndex;

/// Reads the segments of a document: first each by itself, then all again in the light of the whole
/// document. Safe for use by several threads.
public final class Matcher implements SegmentMatcher {
  private static final int RETRIEVED = 10;

  private final Encoder encoder;
  private final StatementIndex index;
  private final MatchModels models;
  private final RelevanceReader.Ready relevance;

  public Matcher(Encoder encoder, StatementIndex index, MatchModels models) {
    this.encoder = encoder;
    this.index = index;
    this.models = models;
    this.relevance = models.relevance().ready();
  }

  @Override
  public DocumentReading read(Kind kind, List<Segment> segments) {
    return look(kind, segments).reading();
  }

  @Override
  public FirstLook look(Kind kind, List<Segment> segments) {
    return lookAt(kind, encode(encoder, index, segments));
  }

  @Override
  public DocumentReading readWords(Kind kind, List<Segment> segments) {
    var encoded = encode(encoder::encodeWithWords, index, segments);
    var words = new HashMap<Segment, WordShares>();
    encoded.forEach(
        one -> one.encoding().words().ifPresent(shares -> words.put(one.segment(), shares)));
    return lookAt(kind, encoded).reading().with(words);
  }

  private FirstLook lookAt(Kind kind, List<EncodedSegment> segments) {
    var signals = models.firstPass().signals(kind, segments);
    var level = level(segments, signals);
    return new FirstLook(level.relevance(), () -> read(input(kind, segments, signals), level));
  }

  private DocumentReading read(SecondPass.Input input, LevelEstimate level) {
    var segments = input.segments().stream().map(EncodedSegment::segment).toList();
    var claims = models.claims().detect(input.kind(), input.segments(), input.signals());
    var candidates = models.secondPass().candidates(input, level);
    return DocumentReading.of(
        models.acceptance(), segments, level, input.signals(), claims, candidates);
  }

  /// What the second pass needs of a document. Segments that are evidence for nothing are not
  /// searched for: nobody asks.
  private SecondPass.Input input(Kind kind, List<EncodedSegment> segments, Signals signals) {
    var retrieved =
        Parallel.map(
            segments.size(),
            i ->
                SecondPass.isSilent(signals, i)
                    ? List.<Candidate>of()
                    : retrieve(segments.get(i), index));
    return new SecondPass.Input(kind, segments, retrieved, signals);
  }

  @Override
  public Map<Segment, Attribution> attributions(
      DocumentReading reading, Collection<Segment> segments) {
    var read = segments.stream().distinct().filter(reading.words()::containsKey).toList();
    var attributions = Parallel.map(read, segment -> attribution(reading, segment));
    return IntStream.range(0, read.size())
        .boxed()
        .collect(Collectors.toMap(read::get, attributions::get));
  }

  private Attribution attribution(DocumentReading reading, Segment segment) {
    var shares = requireNonNull(reading.words().get(segment));
    return Attribution.of(models.firstPass(), index, segment, shares);
  }

  @Override
  public List<Segment> cues(DocumentReading reading, int rank) {
    return models.level().cues(reading, rank).stream()
        .map(i -> reading.readings().get(i).segment())
        .toList();
  }

  @Override
  public void close() {
    models.firstPass().context().ifPresent(Context::close);
  }

  @Override
  public boolean mayBeRelevant(List<Segment> segments) {
    var terms = segments.stream().map(segment -> index.terms(segment.plain())).toList();
    return relevance.mayBeRelevant(Passage.wordsOfEach(terms));
  }

  private LevelEstimate level(List<EncodedSegment> segments, Signals signals) {
    var sums = LevelReader.features(signals);
    return models.level().estimate(sums, relevance.relevance(Passage.of(segments, signals)));
  }

  /// Segments with their vectors and terms, in the same order.
  public static List<EncodedSegment> encode(
      Encoder encoder, StatementIndex index, List<Segment> segments) {
    return encode(encoder::encode, index, segments);
  }

  private static List<EncodedSegment> encode(
      Function<String, Encoding> encoder, StatementIndex index, List<Segment> segments) {
    return Parallel.map(
        segments,
        segment -> {
          var text = segment.plain();
          return new EncodedSegment(segment, encoder.apply(text), index.terms(text));
        });
  }

  private static List<Candidate> retrieve(EncodedSegment segment, StatementIndex index) {
    return index.candidates(segment.terms(), segment.vector(), RETRIEVED);
  }

  /// What the index says of each segment.
  public static List<List<Candidate>> retrieve(
      List<EncodedSegment> segments, StatementIndex index) {
    return Parallel.map(segments, segment -> retrieve(segment, index));
  }
}
