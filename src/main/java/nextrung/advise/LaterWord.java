package nextrung.advise;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nextrung.framework.Framework;
import nextrung.framework.StatementId;
import nextrung.profile.Corrections;
import nextrung.profile.Corrections.Verdict;

/// What was said about statements after a plan was saved. It goes over the corrections of the plan,
/// and may take one back, so that the text decides again.
///
/// @param verdicts the word on each statement; none where a word is taken back
public record LaterWord(Map<StatementId, Optional<Verdict>> verdicts) {
  /// Nothing was said since.
  public static final LaterWord NONE = new LaterWord(Map.of());

  /// The verdict by which the text decides again.
  private static final String TEXT = "text";

  public LaterWord {
    verdicts = Map.copyOf(verdicts);
  }

  /// Reads `[{"statement", "verdict": "shown", "not_me" or "text"}]`.
  ///
  /// @throws IllegalArgumentException when it is anything else; nothing of it is repeated
  public static LaterWord of(JsonNode list) {
    if (!list.isMissingNode() && !list.isArray()) {
      throw new IllegalArgumentException("must be a list");
    }
    var verdicts = new LinkedHashMap<StatementId, Optional<Verdict>>();
    for (var node : list) {
      verdicts.put(statement(node), verdict(node.path("verdict").asText()));
    }
    return new LaterWord(verdicts);
  }

  private static StatementId statement(JsonNode node) {
    try {
      return StatementId.parse(node.path("statement").asText());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("must name statements, written soc/level/position", e);
    }
  }

  private static Optional<Verdict> verdict(String key) {
    var verdict = Verdict.of(key);
    if (verdict.isEmpty() && !key.equals(TEXT)) {
      throw new IllegalArgumentException("must have the verdicts shown, not_me or text");
    }
    return verdict;
  }

  public boolean isEmpty() {
    return verdicts.isEmpty();
  }

  /// The same without statements that a framework has not.
  public LaterWord within(Framework framework) {
    var known = new LinkedHashMap<>(verdicts);
    known.keySet().removeIf(id -> !framework.contains(id));
    return new LaterWord(known);
  }

  /// The corrections with this over them.
  public Corrections over(Corrections before) {
    var after = new LinkedHashMap<>(before.verdicts());
    verdicts.forEach((id, verdict) ->
        verdict.ifPresentOrElse(word -> after.put(id, word), () -> after.remove(id)));
    return new Corrections(after);
  }
}
