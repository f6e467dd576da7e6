package nextrung.index;

/// Told how far a long piece of work has come.
@FunctionalInterface
public interface Progress {
  /// Ignores everything.
  Progress SILENT = (done, total) -> {};

  /// Called now and then, by one thread at a time.
  ///
  /// @param done how many steps are done, 0 to total
  void at(int done, int total);
}
