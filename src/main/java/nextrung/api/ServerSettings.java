package nextrung.api;

import java.time.Duration;
import java.util.List;
import nextrung.bulk.BulkTagger;

/// How the server listens and how much it takes on.
///
/// @param host the address to listen on; loopback unless told otherwise
/// @param port 0 for any free one
/// @param maxBody the longest request body, in bytes; a batch may be longer
/// @param maxLine the longest line of a batch, in bytes
/// @param maxLines the most lines of a batch
/// @param workers how many texts are read at once
/// @param queue how many requests may wait for a worker before the server sheds load
/// @param batches how many batches may run at once
/// @param held how many bytes of bodies may be in memory at once; those of batches do not count, as
///   they pass through
/// @param timeout the longest wait for an answer, and for a client that has gone quiet
/// @param ratePerMinute requests for work from one address; 0 for no limit
/// @param origins the origins that browsers may call from; none unless set
public record ServerSettings(
    String host,
    int port,
    int maxBody,
    int maxLine,
    int maxLines,
    int workers,
    int queue,
    int batches,
    long held,
    Duration timeout,
    int ratePerMinute,
    List<String> origins) {

  /// On loopback, port 8080, as many workers as processors.
  public static final ServerSettings DEFAULTS =
      new ServerSettings(
          "127.0.0.1",
          8080,
          1 << 20,
          BulkTagger.LONGEST_LINE,
          100_000,
          Runtime.getRuntime().availableProcessors(),
          64,
          4,
          Runtime.getRuntime().maxMemory() / 4,
          Duration.ofSeconds(30),
          0,
          List.of());

  public ServerSettings {
    atLeast("port", port, 0);
    atLeast("body limit", maxBody, 1);
    atLeast("line limit", maxLine, 1);
    atLeast("batch length", maxLines, 1);
    atLeast("workers", workers, 1);
    atLeast("queue", queue, 0);
    atLeast("batches", batches, 1);
    atLeast("bytes held", held, 1);
    atLeast("rate", ratePerMinute, 0);
    origins = List.copyOf(origins);
  }

  private static void atLeast(String name, long value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(
          "%s is %d; it must be at least %d".formatted(name, value, least));
    }
  }

  public ServerSettings withAddress(String newHost, int newPort) {
    return new ServerSettings(
        newHost,
        newPort,
        maxBody,
        maxLine,
        maxLines,
        workers,
        queue,
        batches,
        held,
        timeout,
        ratePerMinute,
        origins);
  }

  public ServerSettings withBody(int newMaxBody) {
    return new ServerSettings(
        host,
        port,
        newMaxBody,
        maxLine,
        maxLines,
        workers,
        queue,
        batches,
        held,
        timeout,
        ratePerMinute,
        origins);
  }

  public ServerSettings withBatch(int newMaxLine, int newMaxLines) {
    return new ServerSettings(
        host,
        port,
        maxBody,
        newMaxLine,
        newMaxLines,
        workers,
        queue,
        batches,
        held,
        timeout,
        ratePerMinute,
        origins);
  }

  public ServerSettings withWork(int newWorkers, int newQueue, Duration newTimeout) {
    return new ServerSettings(
        host,
        port,
        maxBody,
        maxLine,
        maxLines,
        newWorkers,
        newQueue,
        batches,
        held,
        newTimeout,
        ratePerMinute,
        origins);
  }

  public ServerSettings withHeld(long newHeld) {
    return new ServerSettings(
        host,
        port,
        maxBody,
        maxLine,
        maxLines,
        workers,
        queue,
        batches,
        newHeld,
        timeout,
        ratePerMinute,
        origins);
  }

  public ServerSettings withRate(int newRatePerMinute) {
    return new ServerSettings(
        host,
        port,
        maxBody,
        maxLine,
        maxLines,
        workers,
        queue,
        batches,
        held,
        timeout,
        newRatePerMinute,
        origins);
  }

  public ServerSettings withOrigins(List<String> newOrigins) {
    return new ServerSettings(
        host,
        port,
        maxBody,
        maxLine,
        maxLines,
        workers,
        queue,
        batches,
        held,
        timeout,
        ratePerMinute,
        newOrigins);
  }
}
