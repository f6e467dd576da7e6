package nextrung;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nextrung.document.Kind;
import nextrung.document.Section;
import nextrung.document.Span;
import nextrung.document.Trouble;
import nextrung.framework.Framework;
import nextrung.framework.StatementId;
import nextrung.match.Claim;
import nextrung.match.Match;
import nextrung.profile.Corrections.Verdict;
import nextrung.profile.StatementStatus;
import org.jspecify.annotations.Nullable;

/// What Nextrung says about one document: version 1 of the report contract. Every renderer and the
/// API start from this value. Offsets are UTF-16 code units into the text that was read.
///
/// @param report the version of this contract
/// @param id the id that came with the document
/// @param level the level the person works at; null unless the status is ok
/// @param segments every segment, in the order of the text
/// @param statements every statement of the framework, lowest level first
/// @param targets at most five, best first; empty unless the status is ok
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Report(
    String report,
    String id,
    Engine engine,
    FrameworkNote framework,
    DocumentNote document,
    @Nullable LevelEstimate level,
    List<StrandEntry> strands,
    List<SegmentEntry> segments,
    List<StatementEntry> statements,
    List<Target> targets,
    String notice) {

  public static final String VERSION = "1";

  /// The id of a document that was given none.
  public static final String NAMELESS = "document";

  public static final String NOTICE = "Guidance for the person; not for hiring decisions.";

  public Report {
    strands = List.copyOf(strands);
    segments = List.copyOf(segments);
    statements = List.copyOf(statements);
    targets = List.copyOf(targets);
  }

  /// What made the report.
  ///
  /// @param models the content hash of each model file, by its name
  public record Engine(String name, String version, Map<String, String> models) {}

  /// The framework that was read against.
  public record FrameworkNote(String soc, String title, String version, String attribution) {
    /// What is to be said of a framework.
    public static FrameworkNote of(Framework framework) {
      return new FrameworkNote(
          framework.soc(), framework.title(), framework.version(), framework.attribution());
    }
  }

  /// What was read.
  ///
  /// @param characters the length of the text in UTF-16 code units
  /// @param relevance the probability that the text shows work of this occupation, 0 to 1: that of
  ///   the passage that shows it best
  /// @param mediaType what the file is, told by its content; null for a plain text
  /// @param text the extracted text where the source was a file that offsets could not point into
  /// @param advice what to do where the status is not ok
  /// @param warning what to know of a file that was read; null for most
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DocumentNote(
      Kind kind,
      int characters,
      boolean truncated,
      Status status,
      double relevance,
      String offsetUnit,
      @Nullable String mediaType,
      @Nullable String text,
      @Nullable String advice,
      @Nullable String warning) {}

  /// Whether a document could be read as work of this occupation.
  public enum Status {
    OK,
    OFF_TOPIC,
    EMPTY,
    UNREADABLE,
    NOT_ENGLISH,
    ENCRYPTED,
    SCANNED,
    DAMAGED,
    UNSUPPORTED,
    MISNAMED,
    OVERSIZED,
    BLOATED,
    CRASHED;

    /// What a trouble with a file is called in a report.
    static Status of(Trouble trouble) {
      return valueOf(trouble.name());
    }

    @JsonValue
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A level with its certainty.
  ///
  /// @param probability of this level, 0 to 1
  /// @param score the expected rank, from 1 for the lowest level
  /// @param because the segments without which this level would be less probable, at most three,
  ///   those first that matter most
  public record LevelEstimate(String key, double probability, double score, List<Quote> because) {
    public LevelEstimate {
      because = orEmpty(because);
    }
  }

  /// A piece of the document.
  ///
  /// @param quote exactly the text from start to end
  public record Quote(int start, int end, String quote) {}

  /// The level reached on a strand, with the statements that show it.
  public record StrandEntry(String key, String name, String level, List<StatementId> statements) {}

  /// A segment as it was read.
  ///
  /// @param matches the accepted ones, at most three, best first
  public record SegmentEntry(
      int start,
      int end,
      Section section,
      Claim claim,
      double claimProbability,
      List<Match> matches) {}

  /// Where the person stands on a statement.
  ///
  /// @param probability of the best evidence for the status, also where that is a wish or a denial,
  ///   0 to 1; 0 without evidence
  /// @param evidence what speaks for the status, best first
  /// @param selfReported the person's own word, which decides over the text where it was given
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record StatementEntry(
      StatementId id,
      String level,
      String name,
      StatementStatus status,
      double probability,
      List<EvidenceEntry> evidence,
      @Nullable Verdict selfReported) {

    /// What the text alone says.
    public StatementEntry(
        StatementId id,
        String level,
        String name,
        StatementStatus status,
        double probability,
        List<EvidenceEntry> evidence) {
      this(id, level, name, status, probability, evidence, null);
    }
  }

  /// A quotation from the document.
  ///
  /// @param quote exactly the text from start to end
  /// @param words those of the quotation that carried the match, at most five, in the order of the
  ///   text; empty where no word stands out or it cannot be told
  public record EvidenceEntry(
      int start, int end, String quote, double probability, List<Span> words) {
    public EvidenceEntry {
      words = orEmpty(words);
    }
  }

  /// A list that reports have not always had: one that was saved may lack it.
  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /// A statement to grow into.
  ///
  /// @param rank from 1
  /// @param readiness how near it is, 0 to 1
  /// @param buildsOn the shown statements that it continues
  /// @param missing what it asks that those do not, in its own words
  /// @param reason one sentence to the person
  public record Target(
      int rank,
      StatementId statement,
      String name,
      double readiness,
      List<StatementId> buildsOn,
      String missing,
      String reason) {}
}
