package nextrung.curate;

import java.util.List;
import nextrung.framework.StatementId;

/// Something that a framework might do better; not a fault.
///
/// @param statements what it is about, empty for the whole
/// @param message one sentence
public record Advice(List<StatementId> statements, String message) {
  public Advice {
    statements = List.copyOf(statements);
  }

  @Override
  public String toString() {
    var about = String.join(" and ", statements.stream().map(StatementId::toString).toList());
    return (about.isEmpty() ? "(whole framework)" : about) + ": " + message;
  }
}
