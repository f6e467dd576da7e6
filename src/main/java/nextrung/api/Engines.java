package nextrung.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import nextrung.OccupationFinder;

/// The engines of a server, one a framework, in the order in which they were named. The first one
/// reads where a client names none.
///
/// @param finder tells which of them a document is about; never asked where there is one
public record Engines(List<ReportService> all, OccupationFinder finder) implements AutoCloseable {
  private static final OccupationFinder NONE = document -> List.of();

  public Engines {
    all = List.copyOf(all);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("there is no framework to read against; name one");
    }
  }

  public static Engines of(ReportService... engines) {
    return new Engines(Arrays.asList(engines), NONE);
  }

  /// The same with another finder.
  public Engines with(OccupationFinder other) {
    return new Engines(all, other);
  }

  /// Opens one engine after another; where one cannot be opened, none stays open.
  ///
  /// @param over opens what finds the occupation among several
  public static <T extends ReportService> Engines open(
      List<? extends Callable<? extends T>> engines, Function<List<T>, OccupationFinder> over)
      throws Exception {
    var opened = new ArrayList<T>();
    try {
      for (var engine : engines) {
        opened.add(engine.call());
      }
      var finder = opened.size() > 1 ? over.apply(opened) : NONE;
      return new Engines(List.copyOf(opened), finder);
    } catch (Exception e) {
      opened.forEach(ReportService::close);
      throw e;
    }
  }

  ReportService first() {
    return all.getFirst();
  }

  /// The engine of a framework.
  Optional<ReportService> find(String soc) {
    return all.stream().filter(engine -> engine.framework().soc().equals(soc)).findFirst();
  }

  /// Those of some codes, in that order; empty where one of them is not here.
  Optional<Choice> choose(List<String> codes) {
    var chosen = codes.stream().distinct().map(this::find).toList();
    return chosen.stream().allMatch(Optional::isPresent)
        ? Optional.of(new Choice(chosen.stream().flatMap(Optional::stream).toList(), finder))
        : Optional.empty();
  }

  /// The codes of the frameworks, for a sentence.
  String codes() {
    return all.stream().map(engine -> engine.framework().soc()).collect(Collectors.joining(", "));
  }

  @Override
  public void close() {
    finder.close();
    all.forEach(ReportService::close);
  }
}
