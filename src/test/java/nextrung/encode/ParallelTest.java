package nextrung.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ParallelTest {
  @Test
  void whatIsMadeStandsInTheOrderOfWhatWasGiven() {
    var expected = IntStream.range(0, 1_000).map(i -> i * i).boxed().toList();

    assertThat(Parallel.map(1_000, i -> i * i)).isEqualTo(expected);
    assertThat(Parallel.map(List.of("b", "a"), String::toUpperCase)).containsExactly("B", "A");
    assertThat(Parallel.map(List.of(), Object::toString)).isEmpty();
  }

  @Test
  void aPoolOfOneThreadDoesItAllByItself() {
    var threads = new ConcurrentSkipListSet<String>();
    try (var pool = new ForkJoinPool(1)) {
      var sums =
          pool.submit(() -> Parallel.map(50, i -> Parallel.map(i, j -> note(threads, j)).size()))
              .join();

      assertThat(sums).isEqualTo(IntStream.range(0, 50).boxed().toList());
    }
    assertThat(threads).hasSize(1);
  }

  private static int note(ConcurrentSkipListSet<String> threads, int number) {
    threads.add(Thread.currentThread().getName());
    return number;
  }

  @Test
  void aVirtualThreadGetsItsAnswer() throws InterruptedException {
    var threads = new ConcurrentSkipListSet<Integer>();
    Thread.ofVirtual().start(() -> threads.addAll(Parallel.map(20, i -> i))).join();

    assertThat(threads).hasSize(20);
  }

  @Test
  void whatFailsIsThrownAsItIs() {
    assertThatThrownBy(() -> Parallel.map(20, ParallelTest::failAtSeven))
        .isInstanceOf(EncoderException.class)
        .hasMessageContaining("seven");
    assertThatThrownBy(() -> Parallel.both(() -> 1, () -> failAtSeven(7)))
        .isInstanceOf(EncoderException.class);
    assertThatThrownBy(() -> Parallel.both(() -> failAtSeven(7), () -> 1))
        .isInstanceOf(EncoderException.class);
  }

  private static int failAtSeven(int number) {
    if (number == 7) {
      throw new EncoderException("seven", new IllegalStateException());
    }
    return number;
  }

  @Test
  void bothResultsComeBack() {
    assertThat(Parallel.both(() -> "a", () -> 2)).isEqualTo(new Parallel.Both<>("a", 2));
  }
}
