package nextrung.bulk;

import java.util.List;
import java.util.stream.Collectors;
import nextrung.framework.Fault;

/// A request that makes no sense. The message names every field that is wrong and repeats nothing
/// that was sent.
public final class BadRequestException extends RuntimeException {
  private final transient List<Fault> faults;

  /// @param faults at least one
  public BadRequestException(List<Fault> faults) {
    super(message(faults));
    this.faults = List.copyOf(faults);
  }

  private static String message(List<Fault> faults) {
    return faults.stream()
        .map(fault -> (fault.pointer().isEmpty() ? "It" : fault.pointer()) + " " + fault.message())
        .collect(Collectors.joining("; ", "", "."));
  }

  /// Everything that is wrong.
  public List<Fault> faults() {
    return faults;
  }
}
