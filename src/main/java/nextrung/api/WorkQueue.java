package nextrung.api;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Reads texts on a few platform threads, since reading keeps a processor busy and would block the
/// virtual threads that answer everybody else. A bounded number of requests may wait; the server
/// turns the rest away at once instead of falling over.
final class WorkQueue implements AutoCloseable {
  /// Files for each worker: a file waits for one other at most.
  private static final int FILES = 2;

  private final ExecutorService workers;
  private final Semaphore places;
  private final Semaphore files;
  private final Semaphore batches;
  private final int capacity;
  private final Duration timeout;

  WorkQueue(ServerSettings settings) {
    workers =
        Executors.newFixedThreadPool(
            settings.work().workers(), Thread.ofPlatform().name("reader-", 0).daemon().factory());
    capacity = settings.work().workers() + settings.work().queue();
    places = new Semaphore(capacity);
    files = new Semaphore(FILES * settings.work().workers());
    batches = new Semaphore(settings.work().batches());
    timeout = settings.work().timeout();
  }

  /// Does one piece of work and waits for it.
  ///
  /// @throws ProblemException when the queue is full or the work takes too long
  <T> T run(Callable<T> work) {
    if (!places.tryAcquire()) {
      throw ProblemException.busy("All %d places in the queue are taken.".formatted(capacity));
    }
    try {
      return await(submit(work));
    } finally {
      places.release();
    }
  }

  /// Does work that mostly waits for another process, as files do for their parser. It takes no
  /// place and no worker of those who send texts: files that hold their parsers up hold nobody else
  /// up.
  ///
  /// @throws ProblemException when too many files are waiting
  <T> T waiting(Supplier<T> work) {
    if (!files.tryAcquire()) {
      throw ProblemException.busy("Too many files are being read.");
    }
    try {
      return work.get();
    } finally {
      files.release();
    }
  }

  /// Runs a batch, which may submit pieces of work while it holds its place.
  ///
  /// @throws ProblemException when too many batches are running
  <E extends Exception> void batch(BatchWork<E> work) throws E {
    if (!batches.tryAcquire()) {
      throw ProblemException.busy("No further batch can be taken on.");
    }
    try {
      work.run();
    } finally {
      batches.release();
    }
  }

  <T> Future<T> submit(Callable<T> work) {
    return workers.submit(work);
  }

  /// The result of a piece of work; its own unchecked exceptions come through.
  <T> T await(Future<T> result) {
    try {
      return result.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      result.cancel(true);
      throw ProblemException.retry(
          ProblemType.TIMED_OUT,
          "There was no answer within %d seconds. Send a shorter text or try again later."
              .formatted(timeout.toSeconds()),
          ProblemException.SOON);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ProblemException.busy("The server is shutting down.");
    } catch (ExecutionException e) {
      throw unchecked(e);
    }
  }

  private static RuntimeException unchecked(ExecutionException e) {
    return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
  }

  /// How many requests hold a place, waiting or working.
  int taken() {
    return capacity - places.availablePermits();
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }

  /// A batch at work.
  @FunctionalInterface
  interface BatchWork<E extends Exception> {
    void run() throws E;
  }
}
