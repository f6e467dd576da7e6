package nextrung.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import javax.swing.text.BadLocationException;
import javax.swing.text.rtf.RTFEditorKit;

/// Rich text, by the reader of the JDK. It glues the cells of tables together, leaves out what
/// links and other fields show, shows what is hidden, and loses the quotes of Windows-1252 or takes
/// them for control characters; all of this is put right here.
record RtfReader() implements FileReader {
  private static final Pattern NO_CODE_PAGE =
      Pattern.compile("\\A\\{\\\\rtf1\\s*\\\\ansi(?![a-z])(?!\\s*\\\\ansicpg)");
  private static final Pattern CELL_END = Pattern.compile("\\\\(?:nest)?cell(?![a-z0-9])");
  private static final Pattern ROW_END = Pattern.compile("\\\\(?:nest)?row(?![a-z0-9])");
  private static final Pattern FIELD =
      Pattern.compile("(?<!\\\\)\\\\(?:field|fldrslt)(?![a-z0-9])");
  private static final Pattern BREAK = Pattern.compile("\\\\line(?![a-z0-9])");
  private static final Pattern WINDOWS = Pattern.compile("[\u0080-\u009f]");

  /// What the reader of the JDK makes of a hyphen that shows only at the end of a line.
  private static final String OPTIONAL_HYPHEN = "\u2027";

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @Override
  public void read(byte[] file, Lines out) throws IOException {
    var source = new String(file, ISO_8859_1);
    if (!source.replace("\0", "").stripTrailing().endsWith("}")) {
      throw new IOException("no end");
    }
    plain(source)
        .lines()
        .forEach(line ->
            out.add(
                WINDOWS
                    .matcher(line.replace(OPTIONAL_HYPHEN, ""))
                    .replaceAll(
                        found -> new String(found.group().getBytes(ISO_8859_1), WINDOWS_1252))));
  }

  private static String plain(String source) throws IOException {
    var known = NO_CODE_PAGE.matcher(RtfHidden.leftOut(source)).replaceFirst("$0\\\\ansicpg1252");
    var cells = CELL_END.matcher(known).replaceAll("\\\\tab ");
    var rows = ROW_END.matcher(cells).replaceAll("\\\\par ");
    var fields = FIELD.matcher(rows).replaceAll("");
    var lines = BREAK.matcher(fields).replaceAll("\\\\par ");
    var kit = new RTFEditorKit();
    var document = kit.createDefaultDocument();
    try {
      kit.read(new ByteArrayInputStream(lines.getBytes(ISO_8859_1)), document, 0);
      return document.getText(0, document.getLength());
    } catch (BadLocationException e) {
      throw new IOException(e);
    }
  }
}
