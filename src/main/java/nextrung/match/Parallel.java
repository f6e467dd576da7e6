package nextrung.match;

import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Works on the lines of a document at the same time, in the pool of the caller if it runs in one.
/// A parallel stream deals lines out by the dozen where there are few cores, and the last dozen
/// keeps one of them waiting; here each line is a task of its own.
final class Parallel {
  private Parallel() {}

  /// What is made of each, in the order given.
  static <T, R> List<R> map(List<T> all, Function<T, R> made) {
    return map(all.size(), i -> made.apply(all.get(i)));
  }

  /// What is made of each number below a count, in order.
  static <R> List<R> map(int count, IntFunction<R> made) {
    var tasks =
        IntStream.range(0, count).mapToObj(i -> ForkJoinTask.adapt(() -> made.apply(i))).toList();
    return ForkJoinTask.invokeAll(tasks).stream().map(ForkJoinTask::join).toList();
  }
}
