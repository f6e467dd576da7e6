package nextrung.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nextrung.Nextrung;
import nextrung.advise.Comparer;
import nextrung.advise.Person;
import nextrung.render.ComparisonRenderer;
import nextrung.render.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Puts several people side by side.
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the texts, plans or reports of several people and puts them side by side: who shows",
      "what, shared gaps, who could help whom, a plan for the group and one a person. No ranking."
    })
final class CompareCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "One file a person.")
  private List<Path> files = List.of();

  @Option(
      names = "--alias",
      paramLabel = "NAME",
      description = "What to call the person of a file, in the order of the files; repeat it.")
  private List<String> aliases = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = RecommendCommand.FormatConverter.class,
      description = "text, html, csv, json or pdf (default: text).")
  private Format format = Format.TEXT;

  @Mixin private HomeOption home = new HomeOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @ParentCommand
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private Main main;

  @Override
  public Integer call() throws IOException {
    check();
    var progress = new ProgressBar(spec.commandLine().getErr(), "Building the index");
    try (var engine = Nextrung.open(home.home(), progress)) {
      var comparison = new Comparer(engine.framework(), engine.ladder()).compare(people(engine));
      new ComparisonRenderer(comparison, LocalDate.now(ZoneId.systemDefault()))
          .write(format, main.out());
      main.out().flush();
    }
    return 0;
  }

  private void check() {
    if (aliases.size() > files.size()) {
      throw new ParameterException(
          spec.commandLine(),
          "%d aliases for %d files; give at most one a file"
              .formatted(aliases.size(), files.size()));
    }
    if (format == Format.MD) {
      throw new ParameterException(
          spec.commandLine(), "a comparison has no md; use text, html, csv, json or pdf");
    }
  }

  private List<Person> people(Nextrung engine) {
    var people = new ArrayList<Person>();
    for (int i = 0; i < files.size(); i++) {
      var alias = i < aliases.size() ? aliases.get(i) : alias(files.get(i));
      people.add(new Person(alias, SavedFiles.present(files.get(i), engine)));
    }
    return people;
  }

  private static String alias(Path file) {
    return FrameworkFiles.name(file).replaceFirst("\\.[^.]*$", "");
  }
}
