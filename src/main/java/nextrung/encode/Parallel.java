package nextrung.encode;

import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Works on the lines of a document at the same time, in the pool of the caller if it runs in one.
/// A parallel stream deals lines out by the dozen where there are few cores, and the last dozen
/// keeps one of them waiting; here each line is a task of its own. What fails first is thrown.
public final class Parallel {
  private Parallel() {}

  /// What is made of each, in the order given.
  public static <T, R> List<R> map(List<T> all, Function<? super T, ? extends R> made) {
    return map(all.size(), i -> made.apply(all.get(i)));
  }

  /// What is made of each number below a count, in order.
  public static <R> List<R> map(int count, IntFunction<? extends R> made) {
    var tasks =
        IntStream.range(0, count)
            .mapToObj(i -> ForkJoinTask.<R>adapt(() -> made.apply(i)))
            .toList();
    return ForkJoinTask.invokeAll(tasks).stream().map(ForkJoinTask::join).toList();
  }

  /// Two results worked out beside each other.
  public record Both<A, B>(A first, B second) {}

  /// Works out two results; neither is still at work when this ends.
  public static <A, B> Both<A, B> both(Supplier<A> first, Supplier<B> second) {
    var forked = ForkJoinTask.<B>adapt(second::get).fork();
    try {
      var made = first.get();
      return new Both<>(made, forked.join());
    } finally {
      forked.quietlyJoin();
    }
  }
}
