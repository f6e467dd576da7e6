package nextrung.framework;

import java.util.List;
import java.util.stream.Collectors;

/// A framework or ladder file that cannot be used, with all its faults.
public final class FrameworkException extends RuntimeException {
  private final transient List<Fault> faults;

  /// @param source the name of the file or resource
  /// @param faults at least one
  public FrameworkException(String source, List<Fault> faults) {
    super(message(source, faults));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }

  private static String message(String source, List<Fault> faults) {
    var count = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
    return faults.stream()
        .map(fault -> "  " + fault)
        .collect(Collectors.joining("\n", "[%s] %s:\n".formatted(source, count), ""));
  }
}
