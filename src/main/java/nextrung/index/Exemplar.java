package nextrung.index;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import nextrung.document.Kind;
import nextrung.framework.StatementId;

/// A labelled phrasing: what a person might write, and which statements it is evidence for.
///
/// @param text the phrasing
/// @param kind the kind of document that it might stand in
/// @param claim what it says about the person: has, lacks, wants, others, studied, none
/// @param labels at most three, best first; empty for a phrasing that is evidence for nothing
@JsonIgnoreProperties(ignoreUnknown = true)
public record Exemplar(String text, Kind kind, String claim, List<Label> labels) {
  public Exemplar {
    labels = List.copyOf(labels);
  }

  /// One label.
  ///
  /// @param grade [#CLEAR] or [#PARTIAL]
  public record Label(@JsonProperty("s") StatementId statement, @JsonProperty("g") int grade) {
    /// The grade of clear evidence.
    public static final int CLEAR = 2;

    /// The grade of evidence for a part of a statement, or for less of it.
    public static final int PARTIAL = 1;

    public Label {
      if (grade != CLEAR && grade != PARTIAL) {
        throw new IllegalArgumentException(
            "%s has grade %d; clear evidence is %d, partial %d"
                .formatted(statement, grade, CLEAR, PARTIAL));
      }
    }
  }
}
