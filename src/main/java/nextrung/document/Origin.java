package nextrung.document;

import org.jspecify.annotations.Nullable;

/// Where a text comes from.
///
/// @param mediaType of the file, told by its content
/// @param name what people call such a file, with its article
/// @param trouble why there is no text; null where it could be read
public record Origin(String mediaType, String name, @Nullable Trouble trouble) {
  /// A text that came as it is.
  public static final Origin TEXT = new Origin("text/plain", "a plain text", null);

  /// Whether offsets point into a text that the sender has never seen.
  public boolean isExtracted() {
    return !equals(TEXT);
  }
}
