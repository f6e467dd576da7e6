package nextrung.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// The engines of a server, one a framework, in the order in which they were named. The first one
/// reads where a client names none.
public record Engines(List<ReportService> all) implements AutoCloseable {
  public Engines {
    all = List.copyOf(all);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("there is no framework to read against; name one");
    }
  }

  public static Engines of(ReportService... engines) {
    return new Engines(Arrays.asList(engines));
  }

  /// Opens one engine after another; where one cannot be opened, none stays open.
  public static Engines open(List<? extends Callable<? extends ReportService>> engines)
      throws Exception {
    var opened = new ArrayList<ReportService>();
    try {
      for (var engine : engines) {
        opened.add(engine.call());
      }
    } catch (Exception e) {
      opened.forEach(ReportService::close);
      throw e;
    }
    return new Engines(opened);
  }

  ReportService first() {
    return all.getFirst();
  }

  /// The engine of a framework.
  Optional<ReportService> find(String soc) {
    return all.stream().filter(engine -> engine.framework().soc().equals(soc)).findFirst();
  }

  /// The codes of the frameworks, for a sentence.
  String codes() {
    return all.stream().map(engine -> engine.framework().soc()).collect(Collectors.joining(", "));
  }

  @Override
  public void close() {
    all.forEach(ReportService::close);
  }
}
