package nextrung.framework;

import java.util.List;

/// A level of a framework; levels are ordered by the file they come from, not by their names.
///
/// @param key the key used in ids, for instance `developing`
/// @param label the name shown to people
/// @param rank 1 for the lowest level
/// @param statements its statements in the order of the framework, at least one
public record Level(String key, String label, int rank, List<Statement> statements) {
  public Level {
    statements = List.copyOf(statements);
  }
}
