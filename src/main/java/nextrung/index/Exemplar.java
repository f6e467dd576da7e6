package nextrung.index;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import nextrung.framework.StatementId;

/// A labelled phrasing: what a person might write, and which statements it is evidence for.
///
/// @param text the phrasing
/// @param kind the kind of document that it might stand in: cv, self, posting
/// @param claim what it says about the person: has, lacks, wants, others, studied, none
/// @param labels at most three, best first; empty for a phrasing that is evidence for nothing
@JsonIgnoreProperties(ignoreUnknown = true)
public record Exemplar(String text, String kind, String claim, List<Label> labels) {
  public Exemplar {
    labels = List.copyOf(labels);
  }

  /// One label.
  ///
  /// @param grade 2 for clear evidence, 1 for partial
  public record Label(@JsonProperty("s") StatementId statement, @JsonProperty("g") int grade) {}
}
