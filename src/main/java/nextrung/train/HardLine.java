package nextrung.train;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nextrung.document.Kind;
import nextrung.index.Exemplar.Label;
import nextrung.match.Claim;

/// A single line whose claim is hard to read, with the reason in its category.
///
/// @param claim a claim's key, or `mixed` where the line holds two
@JsonIgnoreProperties(ignoreUnknown = true)
public record HardLine(
    String id, String text, String category, String claim, Kind kind, List<Label> labels) {
  private static final String MIXED = "mixed";

  /// Whether clauses with these claims say what the line says. Clauses about nothing count only
  /// where the whole line is about nothing.
  boolean saidBy(Set<Claim> clauses) {
    var claims = EnumSet.copyOf(clauses);
    if (claims.size() > 1) {
      claims.remove(Claim.NONE);
    }
    return claim.equals(claims.size() > 1 ? MIXED : claims.iterator().next().key());
  }
}
