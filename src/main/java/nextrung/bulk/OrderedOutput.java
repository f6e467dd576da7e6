package nextrung.bulk;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Results of work that is still going on, given out in the order in which they were asked for. A
/// thread of its own gives out each as soon as it is there. [#add] blocks while the greatest number
/// of results is pending.
///
/// @param <T> a result
public final class OrderedOutput<T> {
  private final Sink<T> sink;
  private final BlockingQueue<Optional<Future<T>>> atWork;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  /// @param most results that may be at work at once, at least 1
  public OrderedOutput(int most, Sink<T> sink) {
    this.sink = sink;
    this.atWork = new ArrayBlockingQueue<>(most);
    Thread.startVirtualThread(this::giveOut);
  }

  /// Takes the results.
  @FunctionalInterface
  public interface Sink<T> {
    /// Waits for a result and takes it.
    ///
    /// @param last whether no other is at work by now
    void take(Future<T> result, boolean last)
        throws IOException, InterruptedException, ExecutionException;
  }

  /// Adds a result.
  ///
  /// @throws IOException when the sink has failed by now: more would be worked on for nobody
  public void add(Future<T> result) throws IOException {
    if (ended.isCompletedExceptionally()) {
      throw failure(ended.exceptionNow());
    }
    put(Optional.of(result));
  }

  /// Waits until everything has been given out.
  ///
  /// @throws IOException when the sink failed; nothing more was given out then
  public void finish() throws IOException {
    put(Optional.empty());
    try {
      ended.get();
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    }
  }

  private static IOException failure(@Nullable Throwable cause) {
    return cause instanceof IOException io ? io : new IOException(cause);
  }

  private void put(Optional<Future<T>> result) {
    try {
      atWork.put(result);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while results were given out", e);
  }

  /// Empties the queue even after the sink has failed; otherwise [#add] would block for ever.
  private void giveOut() {
    try {
      for (var next = atWork.take(); next.isPresent(); next = atWork.take()) {
        if (!ended.isDone()) {
          giveOut(next.get());
        }
      }
      ended.complete(null);
    } catch (InterruptedException e) {
      ended.completeExceptionally(e);
    }
  }

  private void giveOut(Future<T> result) throws InterruptedException {
    try {
      sink.take(result, atWork.isEmpty());
    } catch (IOException | RuntimeException e) {
      ended.completeExceptionally(e);
    } catch (ExecutionException e) {
      ended.completeExceptionally(e.getCause());
    }
  }
}
