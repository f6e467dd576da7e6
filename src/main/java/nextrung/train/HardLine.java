package nextrung.train;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import nextrung.document.Kind;
import nextrung.index.Exemplar.Label;

/// A single line whose claim is hard to read, with the reason in its category.
///
/// @param claim a claim's key, or `mixed` where the line holds two
@JsonIgnoreProperties(ignoreUnknown = true)
public record HardLine(
    String id, String text, String category, String claim, Kind kind, List<Label> labels) {}
