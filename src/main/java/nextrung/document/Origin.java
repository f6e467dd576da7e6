package nextrung.document;

import org.jspecify.annotations.Nullable;

/// Where a text comes from.
///
/// @param mediaType of the file, told by its content
/// @param name what people call such a file, with its article
/// @param trouble why there is no text; null where it could be read
/// @param suffix what the name of the file ends in, where that belongs to other types; null where
///   it fits, or there is none
public record Origin(
    String mediaType, String name, @Nullable Trouble trouble, @Nullable String suffix) {
  /// A text that came as it is.
  public static final Origin TEXT = new Origin("text/plain", "a plain text", null, null);

  /// Whether offsets point into a text that the sender has never seen.
  public boolean isExtracted() {
    return !name.equals(TEXT.name);
  }

  /// The same for a file whose name ends in what belongs to other types.
  public Origin misnamed(String wrong) {
    var why = trouble == Trouble.UNSUPPORTED ? Trouble.MISNAMED : trouble;
    return new Origin(mediaType, name, why, wrong);
  }
}
