package nextrung.render;

import java.util.Locale;
import nextrung.profile.StatementStatus;

/// How a status is shown: a sign for the ladder, a word for everybody, a tone for colours. Signs
/// differ in shape, so that no reader depends on colour.
enum Mark {
  SHOWN("●", "shown", "shown in the text"),
  PARTIAL("◐", "partly", "partly shown, or at a neighbouring level"),
  IMPLIED("◌", "implied", "implied by a higher rung that is shown"),
  WANTED("◇", "wanted", "wished for or to be learned"),
  DENIED("✕", "not done", "the text says that it is not done"),
  NOT_FOUND("·", "not found", "nothing in the text shows it");

  private final String sign;
  private final String word;
  private final String meaning;

  Mark(String sign, String word, String meaning) {
    this.sign = sign;
    this.word = word;
    this.meaning = meaning;
  }

  static Mark of(StatementStatus status) {
    return switch (status) {
      case SHOWN -> SHOWN;
      case PARTIAL -> PARTIAL;
      case IMPLIED -> IMPLIED;
      case WANTED -> WANTED;
      case DENIED -> DENIED;
      case NOT_FOUND -> NOT_FOUND;
    };
  }

  /// The key of its status, for instance `not_found`.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  String sign() {
    return sign;
  }

  String word() {
    return word;
  }

  String meaning() {
    return meaning;
  }
}
