package nextrung.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;

/// A parser process that does not get through with its file.
public final class DyingParser {
  private static final int KILLED = 137;

  private DyingParser() {}

  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "ends" -> Runtime.getRuntime().halt(0);
      case "babbles" -> {
        takeFile();
        System.out.write(HostileFiles.noise(5000));
      }
      case "breaks off" -> {
        takeFile();
        breakOff();
      }
      case "is killed" -> {
        takeFile();
        kill();
      }
      default -> fillMemory();
    }
  }

  private static void takeFile() throws IOException {
    var in = new DataInputStream(System.in);
    in.readUTF();
    in.readFully(new byte[in.readInt()]);
  }

  private static void breakOff() throws IOException {
    var out = new DataOutputStream(System.out);
    out.writeUTF("");
    out.writeInt(HostileFiles.WORDS.length());
    out.writeBytes("I check");
    out.flush();
    Runtime.getRuntime().halt(KILLED);
  }

  private static void kill() throws Exception {
    new ProcessBuilder("kill", "-9", "" + ProcessHandle.current().pid()).start().waitFor();
  }

  private static void fillMemory() {
    var kept = new ArrayList<byte[]>();
    while (kept.size() < Integer.MAX_VALUE) {
      kept.add(new byte[1 << 20]);
    }
  }
}
