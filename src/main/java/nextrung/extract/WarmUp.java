package nextrung.extract;

import java.io.IOException;
import java.util.List;

/// Reads a small file of each isolated type, so that the next one is read quickly.
final class WarmUp {
  private static final List<FileType> TYPES =
      List.of(FileType.PDF, FileType.DOCX, FileType.ODT, FileType.RTF);

  private WarmUp() {}

  static void run() throws IOException {
    for (var type : TYPES) {
      try (var file = WarmUp.class.getResourceAsStream("warm-up." + type.key())) {
        if (file == null) {
          throw new IllegalStateException(
              "warm-up.%s is missing; build again".formatted(type.key()));
        }
        FileReader.extract(type, file.readAllBytes());
      }
    }
  }
}
