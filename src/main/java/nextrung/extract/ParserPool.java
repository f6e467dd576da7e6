package nextrung.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/// Parser processes that stand ready, so that a file need not wait for one to start. Each is used
/// once; the next is started when it is done. None stands ready before the first file: many servers
/// never see one.
final class ParserPool implements AutoCloseable {
  private final int idle;
  private final Duration limit;
  private final Starter starter;
  private final Semaphore atWork;
  private final ConcurrentLinkedQueue<ParserProcess> ready = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  /// How a process is started.
  interface Starter {
    /// Starts one.
    ///
    /// @param ready whether it makes itself ready before it is given a file
    ParserProcess start(boolean ready) throws IOException;
  }

  /// @param idle how many stand ready
  /// @param most how many read at once; further files wait
  /// @param limit the longest that one file may take
  ParserPool(int idle, int most, Duration limit) {
    this(idle, most, limit, ParserProcess::start);
  }

  ParserPool(int idle, int most, Duration limit, Starter starter) {
    this.idle = idle;
    this.limit = limit;
    this.starter = starter;
    this.atWork = new Semaphore(most);
  }

  /// Reads a file in a process of its own.
  Extraction read(FileType type, byte[] file) {
    try {
      atWork.acquire();
      try (var process = take()) {
        return process.read(type, file, limit);
      } finally {
        atWork.release();
        Thread.ofVirtual().name("parser-refill").start(this::refill);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while a file was read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the parser cannot be started; is the installation complete?", e);
    }
  }

  private ParserProcess take() throws IOException {
    for (var process = ready.poll(); process != null; process = ready.poll()) {
      if (process.isAlive()) {
        return process;
      }
    }
    return starter.start(false);
  }

  private synchronized void refill() {
    try {
      while (!closed.get() && ready.size() < idle) {
        ready.add(starter.start(true));
      }
    } catch (IOException e) {
      // The next file starts its own and says what is wrong.
    }
  }

  @Override
  public synchronized void close() {
    closed.set(true);
    ready.forEach(ParserProcess::close);
  }
}
