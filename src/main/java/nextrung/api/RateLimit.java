package nextrung.api;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// Spreads the requests of one address evenly over a minute, with a burst of a tenth of them. Kept
/// by socket address, since headers that name a client can be made up.
final class RateLimit {
  private static final int MOST_ADDRESSES = 10_000;
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final long gap;
  private final long burst;
  private final LongSupplier clock;
  private final Map<String, Long> due =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  /// @param perMinute 0 for no limit
  /// @param clock nanoseconds, never going back
  RateLimit(int perMinute, LongSupplier clock) {
    this.gap = perMinute == 0 ? 0 : MINUTE / perMinute;
    this.burst = gap * Math.max(1, perMinute / 10);
    this.clock = clock;
  }

  /// Takes one request from an address.
  ///
  /// @throws ProblemException when it comes too soon
  void take(String address) {
    if (gap == 0) {
      return;
    }
    long wait = waitFor(address);
    if (wait > 0) {
      throw ProblemException.retry(
          ProblemType.TOO_MANY_REQUESTS,
          "This address sends more than %d requests a minute. Use a batch for many texts."
              .formatted(MINUTE / gap),
          Duration.ofNanos(wait));
    }
  }

  private synchronized long waitFor(String address) {
    long now = clock.getAsLong();
    long next = Math.max(now, due.getOrDefault(address, now)) + gap;
    long wait = next - now - burst;
    if (wait <= 0) {
      due.put(address, next);
    }
    return wait;
  }
}
