package nextrung.framework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/// The stable name of a statement, written `soc/level/position`, for instance
/// `25-4031.00/developing/4`.
///
/// @param soc the occupation code, not blank, without a slash
/// @param level the key of the level, not blank, without a slash
/// @param position the place within the level, from 1
public record StatementId(String soc, String level, int position)
    implements Comparable<StatementId> {
  public StatementId {
    if (soc.isBlank() || soc.contains("/") || level.isBlank() || level.contains("/")) {
      throw new IllegalArgumentException(
          "a statement id needs an occupation and a level without slashes, not \"%s\" and \"%s\""
              .formatted(soc, level));
    }
    if (position < 1) {
      throw new IllegalArgumentException("a statement position starts at 1, not " + position);
    }
  }

  /// Reads `soc/level/position`.
  ///
  /// @throws IllegalArgumentException when the text has another shape
  @JsonCreator
  public static StatementId parse(String text) {
    var parts = text.split("/", -1);
    if (parts.length != 3 || !parts[2].matches("[1-9][0-9]{0,5}")) {
      throw new IllegalArgumentException(
          "\"%s\" is no statement id; expected soc/level/position".formatted(text));
    }
    return new StatementId(parts[0], parts[1], Integer.parseInt(parts[2]));
  }

  /// As [#parse], but empty where the text has another shape.
  public static Optional<StatementId> find(String text) {
    try {
      return Optional.of(parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Orders by text of occupation and level, then by position: stable, but not by rank.
  @Override
  public int compareTo(StatementId other) {
    int bySoc = soc.compareTo(other.soc);
    int byLevel = bySoc != 0 ? bySoc : level.compareTo(other.level);
    return byLevel != 0 ? byLevel : Integer.compare(position, other.position);
  }

  @Override
  @JsonValue
  public String toString() {
    return soc + "/" + level + "/" + position;
  }
}
