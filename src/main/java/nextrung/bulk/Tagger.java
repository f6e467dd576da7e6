package nextrung.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nextrung.Nextrung;
import nextrung.Report.Status;
import nextrung.bulk.Screening.Outcome.Passed;
import nextrung.bulk.Screening.Outcome.TurnedAway;
import nextrung.bulk.Tagging.Evidence;
import nextrung.bulk.Tagging.Occupation;
import nextrung.bulk.Tagging.Tag;
import nextrung.document.Section;
import nextrung.framework.Framework;
import nextrung.framework.StatementId;
import nextrung.match.Cues;
import nextrung.match.DocumentReading;
import nextrung.match.FirstLook;
import nextrung.match.Match;
import nextrung.match.Reading;

/// Tags a posting with the statements of one framework that it asks for.
public final class Tagger implements PostingTagger {
  private static final Comparator<Tag> BEST =
      Comparator.comparingDouble(Tag::probability).reversed().thenComparing(Tag::statement);

  private final Nextrung engine;
  private final Screening screening;
  private final Cues cues;
  private final Occupation occupation;

  /// @param sieve decides what is worth a reading; [Sieve#OPEN] reads everything
  /// @param cues tell what will be taught
  public Tagger(Nextrung engine, Sieve sieve, Cues cues) {
    this.engine = engine;
    this.screening = new Screening(engine, sieve);
    this.cues = cues;
    this.occupation = occupation(engine.framework());
  }

  private static Occupation occupation(Framework framework) {
    return new Occupation(
        framework.soc(), framework.title(), framework.version(), framework.attribution());
  }

  @Override
  public Tagging tag(Posting posting) {
    var document = posting.document();
    var unreadable = Nextrung.unreadable(posting.text());
    if (unreadable.isPresent()) {
      return Tagging.without(posting, unreadable.get(), 0);
    }
    return switch (screening.outcome(document)) {
      case TurnedAway(var relevance) -> Tagging.without(posting, Status.OFF_TOPIC, relevance);
      case Passed(var kept) -> tagging(posting, engine.look(document, kept));
    };
  }

  private Tagging tagging(Posting posting, FirstLook look) {
    return engine.isRelevant(look.relevance())
        ? tagging(posting, look.reading())
        : Tagging.without(posting, Status.OFF_TOPIC, look.relevance());
  }

  private Tagging tagging(Posting posting, DocumentReading reading) {
    return new Tagging(
        posting.id(),
        Status.OK,
        reading.level().relevance(),
        occupation,
        null,
        engine.framework().level(reading.level().rank()).key(),
        tags(posting, reading),
        posting.asGiven() ? null : posting.text(),
        posting.isCut());
  }

  private List<Tag> tags(Posting posting, DocumentReading reading) {
    var found = new LinkedHashMap<StatementId, Found>();
    for (var line : reading.readings()) {
      if (line.matches().isEmpty() || line.segment().span().start() < posting.textStart()) {
        continue;
      }
      need(line)
          .ifPresent(need ->
              line.matches()
                  .forEach(match ->
                      found
                          .computeIfAbsent(match.statement(), id -> new Found())
                          .add(need, evidence(posting, line, match))));
    }
    return found.entrySet().stream()
        .map(entry -> tag(entry.getKey(), entry.getValue()))
        .sorted(BEST)
        .toList();
  }

  /// The evidence for one statement, by how much it asks.
  private static final class Found {
    private final Map<Need, List<Evidence>> evidence = new EnumMap<>(Need.class);

    void add(Need need, Evidence entry) {
      evidence.computeIfAbsent(need, n -> new ArrayList<>()).add(entry);
    }
  }

  /// What is required somewhere is required, whatever is said elsewhere.
  private Tag tag(StatementId id, Found found) {
    var strongest = found.evidence.entrySet().iterator().next();
    double probability =
        strongest.getValue().stream().mapToDouble(Evidence::probability).max().orElseThrow();
    var statement = engine.framework().statement(id);
    return new Tag(
        id, statement.name(), id.level(), probability, strongest.getKey(), strongest.getValue());
  }

  private static Evidence evidence(Posting posting, Reading line, Match match) {
    var span = line.segment().span();
    int shift = posting.textStart();
    return new Evidence(
        span.start() - shift, span.end() - shift, line.segment().text(), match.probability());
  }

  /// How much a line asks for what it is about; nothing where it says that it is not asked.
  private Optional<Need> need(Reading line) {
    boolean taught = !cues.find("posting-will-train", line.segment().text()).isEmpty();
    boolean preferred = line.segment().section() == Section.PREFERRED;
    return switch (line.claim()) {
      case LACKS, OTHERS -> Optional.empty();
      case WANTS -> Optional.of(taught ? Need.WILL_TRAIN : Need.PREFERRED);
      case HAS, STUDIED, NONE -> Optional.of(preferred ? Need.PREFERRED : Need.REQUIRED);
    };
  }
}
