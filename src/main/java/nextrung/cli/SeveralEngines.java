package nextrung.cli;

import java.util.ArrayList;
import java.util.List;
import nextrung.Home;
import nextrung.Nextrung;
import nextrung.Occupations;
import nextrung.bulk.Taggers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// The engines of the frameworks that a command was given, and the index over all of them. Each
/// remembers the lines that it has encoded.
final class SeveralEngines implements AutoCloseable {
  private final Home home;
  private final CommandSpec spec;
  private final List<Nextrung> engines = new ArrayList<>();
  private @Nullable Occupations occupations;

  /// @param codes of the frameworks, at least one
  SeveralEngines(Home home, List<String> codes, CommandSpec spec) {
    this.home = home;
    this.spec = spec;
    try {
      codes.forEach(
          code -> engines.add(Taggers.engine(home, code, progress("Building the index"))));
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  List<Nextrung> all() {
    return List.copyOf(engines);
  }

  Nextrung first() {
    return engines.getFirst();
  }

  /// The engine of one of the codes.
  Nextrung of(String soc) {
    return engines.stream()
        .filter(engine -> engine.framework().soc().equals(soc))
        .findFirst()
        .orElseThrow();
  }

  /// What tells the occupation, opened at the first call.
  Occupations occupations() {
    var opened = occupations;
    if (opened == null) {
      opened = Occupations.open(home, engines, progress("Indexing occupations"));
      occupations = opened;
    }
    return opened;
  }

  private ProgressBar progress(String what) {
    return new ProgressBar(spec.commandLine().getErr(), what);
  }

  @Override
  public void close() {
    if (occupations != null) {
      occupations.close();
    }
    engines.forEach(Nextrung::close);
  }
}
