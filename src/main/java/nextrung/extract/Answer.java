package nextrung.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nextrung.document.SourceDocument;
import nextrung.document.Trouble;

/// How the parser process tells what it had from a file. The reading side trusts nothing.
final class Answer {
  private static final int MOST_BYTES = 16 * SourceDocument.MAX_CHARACTERS;

  /// Of a longer text no more is handed on: enough to be told that it was too long.
  private static final int MOST_CHARACTERS = 2 * SourceDocument.MAX_CHARACTERS;

  private Answer() {}

  static void write(Extraction extraction, DataOutputStream out) throws IOException {
    out.writeUTF(extraction instanceof Extraction.Failed failed ? failed.trouble().name() : "");
    var text = head(extraction.text()).getBytes(StandardCharsets.UTF_8);
    out.writeInt(text.length);
    out.write(text);
    out.flush();
  }

  private static String head(String text) {
    if (text.length() <= MOST_CHARACTERS) {
      return text;
    }
    boolean halved = Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1));
    return text.substring(0, halved ? MOST_CHARACTERS - 1 : MOST_CHARACTERS);
  }

  /// @throws IOException when the process has ended or says what makes no sense
  static Extraction read(FileType type, DataInputStream in) throws IOException {
    var trouble = in.readUTF();
    int length = in.readInt();
    if (length < 0 || length > MOST_BYTES) {
      throw new IOException("the parser answers %d bytes".formatted(length));
    }
    var bytes = new byte[length];
    in.readFully(bytes);
    var text = new String(bytes, StandardCharsets.UTF_8);
    return trouble.isEmpty()
        ? new Extraction.Text(type, text)
        : new Extraction.Failed(type, trouble(trouble));
  }

  private static Trouble trouble(String name) throws IOException {
    try {
      return Trouble.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new IOException(e);
    }
  }
}
