package nextrung.profile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nextrung.framework.StatementId;

/// What people say about statements themselves, over what their text says. Their word decides: a
/// statement they claim counts as shown, one they reject does not count, and both are marked as
/// self-reported wherever they appear.
///
/// @param verdicts their word on each statement they spoke about
public record Corrections(Map<StatementId, Verdict> verdicts) {
  /// Nothing to correct.
  public static final Corrections NONE = new Corrections(Map.of());

  public Corrections {
    verdicts = Collections.unmodifiableMap(new TreeMap<>(verdicts));
  }

  /// The person's word on a statement, if there is one.
  public Optional<Verdict> on(StatementId id) {
    return Optional.ofNullable(verdicts.get(id));
  }

  public boolean isEmpty() {
    return verdicts.isEmpty();
  }

  /// The two things that can be said about a statement.
  public enum Verdict {
    /// "This is me", or "I also do this".
    SHOWN,
    /// "This is not me".
    NOT_ME;

    @JsonValue
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The verdict with a key, if there is one.
    public static Optional<Verdict> of(String key) {
      return Arrays.stream(values()).filter(verdict -> verdict.key().equals(key)).findFirst();
    }
  }
}
