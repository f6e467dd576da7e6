package nextrung.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.eclipse.jetty.io.EofException;

/// The answers of a batch on their way out, in the order in which they were asked for. A thread of
/// its own gives each out as soon as it is there, so that a client may wait for an answer before it
/// sends its next line.
final class AnswerStream {
  private final OutputStream out;
  private final Function<Future<byte[]>, byte[]> result;
  private final Runnable hangUp;
  private final BlockingQueue<Optional<Future<byte[]>>> atWork;
  private final CompletableFuture<Void> written = new CompletableFuture<>();

  /// @param most answers that are waited for at once
  /// @param result waits for an answer
  /// @param hangUp ends a connection whose client takes no more answers
  AnswerStream(
      OutputStream out, int most, Function<Future<byte[]>, byte[]> result, Runnable hangUp) {
    this.out = out;
    this.result = result;
    this.hangUp = hangUp;
    this.atWork = new ArrayBlockingQueue<>(most);
    Thread.startVirtualThread(this::writeAll);
  }

  /// Adds an answer; waits while there are as many as may be.
  void add(Future<byte[]> answer) {
    put(Optional.of(answer));
  }

  /// Waits until everything has been given out.
  ///
  /// @throws EofException when the client did not take it
  void finish() throws EofException {
    put(Optional.empty());
    try {
      written.get();
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (ExecutionException e) {
      throw new EofException(e.getCause());
    }
  }

  private void put(Optional<Future<byte[]>> answer) {
    try {
      atWork.put(answer);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("the batch was interrupted", e);
  }

  /// Takes every answer up to the end, also when nobody reads them any more: who adds one waits for
  /// that.
  private void writeAll() {
    try {
      for (var next = atWork.take(); next.isPresent(); next = atWork.take()) {
        if (!written.isDone()) {
          write(next.get());
        }
      }
      written.complete(null);
    } catch (InterruptedException e) {
      written.completeExceptionally(e);
    }
  }

  private void write(Future<byte[]> answer) {
    try {
      out.write(result.apply(answer));
      out.flush();
    } catch (IOException | RuntimeException e) {
      written.completeExceptionally(e);
      hangUp.run();
    }
  }
}
