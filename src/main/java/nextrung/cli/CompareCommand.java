package nextrung.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nextrung.advise.Comparer;
import nextrung.advise.Person;
import nextrung.render.ComparisonRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Puts several people side by side.
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description =
        "Reads the documents, plans or reports of several people, or groups of them that the page"
            + " saved, and puts them side by side: who shows what, shared gaps, who could help"
            + " whom, a plan for the group and one a person. No ranking. A file that cannot be"
            + " read is named, and the others are compared.")
final class CompareCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "One file a person, or a saved group.")
  private List<Path> files = List.of();

  @Option(
      names = "--alias",
      paramLabel = "NAME",
      description = {
        "What to call the person of a file, in the order of the files; repeat it.",
        "A group brings its own names. A name that is there already gets a number."
      })
  private List<String> aliases = List.of();

  @Mixin private AdvisorOptions options = new AdvisorOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (aliases.size() > files.size()) {
      throw new ParameterException(
          spec.commandLine(),
          "%d aliases for %d files; give at most one a file"
              .formatted(aliases.size(), files.size()));
    }
    var unread = new ArrayList<String>();
    var readers = new ArrayList<String>();
    options.run((saved, date) -> {
      var comparer = new Comparer(saved.engine().framework(), saved.engine().ladder());
      var comparison = comparer.compare(people(saved));
      unread.addAll(ComparisonRenderer.unread(comparison));
      readers.addAll(comparison.readers());
      return new ComparisonRenderer(comparison, date);
    });
    unread.forEach(sentence -> spec.commandLine().getErr().println(sentence));
    return readers.isEmpty() ? 1 : 0;
  }

  private List<Person> people(SavedFiles saved) {
    var people = new ArrayList<Person>();
    for (int i = 0; i < files.size(); i++) {
      var alias = i < aliases.size() ? aliases.get(i) : alias(files.get(i));
      people.addAll(saved.people(files.get(i), alias));
    }
    return numbered(people);
  }

  /// Two groups may each have an Ash, and two folders a file of one name: of those with the same
  /// alias the second is called `Ash 2`, as on the page.
  private static List<Person> numbered(List<Person> people) {
    var taken = people.stream().map(Person::alias).collect(Collectors.toCollection(HashSet::new));
    var seen = new HashSet<String>();
    return people.stream()
        .map(each -> seen.add(each.alias()) ? each : each.called(free(each.alias(), taken)))
        .toList();
  }

  private static String free(String alias, Set<String> taken) {
    int number = 2;
    while (!taken.add(numbered(alias, number))) {
      number++;
    }
    return numbered(alias, number);
  }

  private static String numbered(String alias, int number) {
    return alias + " " + number;
  }

  private static String alias(Path file) {
    return FrameworkFiles.name(file).replaceFirst("\\.[^.]*$", "");
  }
}
