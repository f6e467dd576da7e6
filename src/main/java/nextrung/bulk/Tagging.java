package nextrung.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import nextrung.Nextrung;
import nextrung.Report.Status;
import nextrung.framework.StatementId;
import org.jspecify.annotations.Nullable;

/// What a posting asks for: one line of the output of `nextrung tag`. Offsets are UTF-16 code units
/// into the description as it was given, or into `text` where there is one.
///
/// @param status ok, or why there are no tags
/// @param relevance the probability that the posting is about work of the occupation, 0 to 1
/// @param occupation null where the posting is about other work
/// @param occupations all that were asked about, most relevant first; null where one alone was
/// @param level of the job, by its key
/// @param tags most probable first; empty unless the status is ok
/// @param text what was read, where that is not the description as it was given
/// @param truncated whether only the first [nextrung.document.SourceDocument#MAX_CHARACTERS] were
///   read; written only where they were
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Tagging(
    String id,
    Status status,
    double relevance,
    @Nullable Occupation occupation,
    @Nullable List<Candidate> occupations,
    @Nullable String level,
    List<Tag> tags,
    @Nullable String text,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean truncated) {
  public Tagging {
    occupations = occupations == null ? null : List.copyOf(occupations);
    tags = List.copyOf(tags);
  }

  /// The engine that read the posting, with its version: tags of two versions may differ.
  @JsonProperty
  public String engine() {
    return Nextrung.ENGINE;
  }

  /// The occupation that a posting is about.
  ///
  /// @param soc its code
  /// @param attribution to be shown with its statements
  public record Occupation(String soc, String title, String version, String attribution) {}

  /// An occupation that a posting may be about.
  ///
  /// @param relevance its share of all that the lines of the posting speak for, 0 to 1
  public record Candidate(String soc, String title, double relevance) {}

  /// A statement that the job asks for.
  ///
  /// @param probability of the best evidence, 0 to 1
  /// @param evidence in the order of the text
  public record Tag(
      StatementId statement,
      String name,
      String level,
      double probability,
      Need need,
      List<Evidence> evidence) {
    public Tag {
      evidence = List.copyOf(evidence);
    }
  }

  /// A quotation from the posting.
  ///
  /// @param quote exactly the text from start to end
  public record Evidence(int start, int end, String quote, double probability) {}

  /// The same beside other occupations.
  Tagging withOccupations(List<Candidate> candidates) {
    return new Tagging(id, status, relevance, occupation, candidates, level, tags, text, truncated);
  }

  /// A posting without tags.
  static Tagging without(Posting posting, Status status, double relevance) {
    return new Tagging(
        posting.id(), status, relevance, null, null, null, List.of(), null, posting.isCut());
  }
}
