package nextrung.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// The program that reads one file and ends: it takes a type and a file on standard input and gives
/// the text, or why there is none, on standard output.
public final class ParserMain {
  /// The argument for a run that is only watched, to make the cache of loaded classes.
  private static final String RECORD = "record";

  private ParserMain() {}

  /// Started by [ParserProcess] only.
  public static void main(String[] args) throws IOException {
    var out = new DataOutputStream(System.out);
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    NoNetwork.install();
    if (args.length > 0) {
      WarmUp.run();
    }
    if (args.length > 0 && args[0].equals(RECORD)) {
      return;
    }
    var in = new DataInputStream(System.in);
    var type = FileType.valueOf(in.readUTF());
    var file = in.readNBytes(in.readInt());
    Answer.write(FileReader.extract(type, file), out);
    Runtime.getRuntime().halt(0);
  }
}
