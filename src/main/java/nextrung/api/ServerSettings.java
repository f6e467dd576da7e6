package nextrung.api;

import java.time.Duration;
import java.util.List;
import nextrung.bulk.BulkTagger;

/// How the server listens and how much it takes on.
///
/// @param address where it listens, and to whom
/// @param limits of one request and of one client
/// @param work how much is done at once
public record ServerSettings(Address address, Limits limits, Work work) {
  /// On loopback, port 8080, as many workers as processors.
  public static final ServerSettings DEFAULTS =
      new ServerSettings(
          new Address("127.0.0.1", 8080, List.of()),
          new Limits(
              1 << 20, BulkTagger.LONGEST_LINE, 100_000, Runtime.getRuntime().maxMemory() / 4, 0),
          new Work(Runtime.getRuntime().availableProcessors(), 64, 4, Duration.ofSeconds(30)));

  private static final int MOST_PORT = 65_535;

  /// A body is held in memory as a whole.
  private static final int MOST_BODY = 1 << 30;

  /// Where the server listens.
  ///
  /// @param host the address to listen on; loopback unless told otherwise
  /// @param port 0 for any free one
  /// @param origins the origins that browsers may call from; none unless set
  public record Address(String host, int port, List<String> origins) {
    public Address {
      atLeast("port", port, 0);
      atMost("port", port, MOST_PORT);
      origins = List.copyOf(origins);
    }
  }

  /// What may be sent.
  ///
  /// @param maxBody the longest request body, in bytes; a batch may be longer
  /// @param maxLine the longest line of a batch, in bytes
  /// @param maxLines the most lines of a batch
  /// @param held how many bytes of bodies may be in memory at once; those of batches do not count,
  ///   as they pass through
  /// @param ratePerMinute requests for work from one address; 0 for no limit
  public record Limits(int maxBody, int maxLine, int maxLines, long held, int ratePerMinute) {
    public Limits {
      atLeast("body limit", maxBody, 1);
      atMost("body limit", maxBody, MOST_BODY);
      atLeast("line limit", maxLine, 1);
      atLeast("batch length", maxLines, 1);
      atLeast("bytes held", held, 1);
      atLeast("rate", ratePerMinute, 0);
    }
  }

  /// What is done at once.
  ///
  /// @param workers how many texts are read at once
  /// @param queue how many requests may wait for a worker before the server sheds load
  /// @param batches how many batches may run at once
  /// @param timeout the longest wait for an answer, and for a client that has gone quiet
  public record Work(int workers, int queue, int batches, Duration timeout) {
    public Work {
      atLeast("workers", workers, 1);
      atLeast("queue", queue, 0);
      atLeast("batches", batches, 1);
    }
  }

  private static void atLeast(String name, long value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(
          "%s is %d; it must be at least %d".formatted(name, value, least));
    }
  }

  private static void atMost(String name, long value, int most) {
    if (value > most) {
      throw new IllegalArgumentException(
          "%s is %d; it must be at most %d".formatted(name, value, most));
    }
  }

  public ServerSettings withAddress(String host, int port) {
    return with(new Address(host, port, address.origins));
  }

  public ServerSettings withOrigins(List<String> origins) {
    return with(new Address(address.host, address.port, origins));
  }

  private ServerSettings with(Address other) {
    return new ServerSettings(other, limits, work);
  }

  public ServerSettings withBody(int maxBody) {
    return with(
        new Limits(maxBody, limits.maxLine, limits.maxLines, limits.held, limits.ratePerMinute));
  }

  public ServerSettings withBatch(int maxLine, int maxLines) {
    return with(new Limits(limits.maxBody, maxLine, maxLines, limits.held, limits.ratePerMinute));
  }

  public ServerSettings withHeld(long held) {
    return with(
        new Limits(limits.maxBody, limits.maxLine, limits.maxLines, held, limits.ratePerMinute));
  }

  public ServerSettings withRate(int ratePerMinute) {
    return with(
        new Limits(limits.maxBody, limits.maxLine, limits.maxLines, limits.held, ratePerMinute));
  }

  private ServerSettings with(Limits other) {
    return new ServerSettings(address, other, work);
  }

  public ServerSettings withWork(int workers, int queue, Duration timeout) {
    return new ServerSettings(address, limits, new Work(workers, queue, work.batches, timeout));
  }
}
