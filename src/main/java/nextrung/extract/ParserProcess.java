package nextrung.extract;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nextrung.document.Trouble;

/// A process that reads one file, see [ParserMain]. It is killed when it overruns, and in any case
/// at the end.
final class ParserProcess implements AutoCloseable {
  /// How Java ends when asked to end for want of memory, see [ParserCommand].
  private static final int OUT_OF_MEMORY = 3;

  /// How long one that has closed its pipes may take to end.
  private static final Duration LAST_BREATH = Duration.ofSeconds(1);

  private final Process process;

  ParserProcess(Process process) {
    this.process = process;
  }

  /// Starts one.
  ///
  /// @param ready whether it makes itself ready before it is given a file
  static ParserProcess start(boolean ready) throws IOException {
    return new ParserProcess(
        ready
            ? ParserCommand.start(ParserMain.class, "ready")
            : ParserCommand.start(ParserMain.class));
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// Reads a file within a time.
  Extraction read(FileType type, byte[] file, Duration limit) throws InterruptedException {
    var exchange = new FutureTask<>(() -> exchange(type, file));
    Thread.ofVirtual().name("parser").start(exchange);
    try {
      return exchange.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Extraction.Failed(type, Trouble.OVERSIZED);
    } catch (ExecutionException e) {
      return new Extraction.Failed(type, ranOutOfMemory() ? Trouble.OVERSIZED : Trouble.CRASHED);
    } finally {
      close();
    }
  }

  private boolean ranOutOfMemory() throws InterruptedException {
    return process.waitFor(LAST_BREATH) && process.exitValue() == OUT_OF_MEMORY;
  }

  private Extraction exchange(FileType type, byte[] file) throws IOException {
    try (var out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        var in = new DataInputStream(process.getInputStream())) {
      out.writeUTF(type.name());
      out.writeInt(file.length);
      out.write(file);
      out.flush();
      return Answer.read(type, in);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
