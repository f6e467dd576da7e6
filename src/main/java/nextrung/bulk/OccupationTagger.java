package nextrung.bulk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nextrung.OccupationFinder;
import nextrung.Report.Status;
import nextrung.bulk.Tagging.Candidate;

/// Tags a posting by several frameworks: by each of them first, and then with the tags of the
/// likeliest occupation among those whose work it is. The others are named with their relevance.
public final class OccupationTagger implements PostingTagger {
  private final Map<String, PostingTagger> taggers;
  private final OccupationFinder finder;

  /// @param taggers by the code of their framework, at least one; the first speaks for a posting
  ///   that is no work of any
  /// @param finder asked only about postings that are work of one of them
  public OccupationTagger(Map<String, ? extends PostingTagger> taggers, OccupationFinder finder) {
    this.taggers = new LinkedHashMap<>(taggers);
    this.finder = finder;
  }

  @Override
  public Tagging tag(Posting posting) {
    var tagged = new LinkedHashMap<String, Tagging>();
    taggers.forEach((soc, tagger) -> tagged.put(soc, tagger.tag(posting)));
    if (tagged.values().stream().noneMatch(OccupationTagger::isWork)) {
      return tagged.values().iterator().next();
    }
    var candidates =
        finder.occupations(posting.document()).stream()
            .filter(candidate -> tagged.containsKey(candidate.soc()))
            .map(one -> new Candidate(one.soc(), one.title(), one.relevance()))
            .toList();
    return likeliest(tagged, candidates).withOccupations(candidates);
  }

  private static Tagging likeliest(Map<String, Tagging> tagged, List<Candidate> candidates) {
    return candidates.stream()
        .map(candidate -> Optional.ofNullable(tagged.get(candidate.soc())))
        .flatMap(Optional::stream)
        .filter(OccupationTagger::isWork)
        .findFirst()
        .orElseGet(() ->
            tagged.values().stream().filter(OccupationTagger::isWork).findFirst().orElseThrow());
  }

  private static boolean isWork(Tagging tagging) {
    return tagging.status() == Status.OK;
  }
}
