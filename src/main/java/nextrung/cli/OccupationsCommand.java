package nextrung.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nextrung.Advice;
import nextrung.Nextrung;
import nextrung.OccupationReader;
import nextrung.document.DocumentException;
import nextrung.document.DocumentReader;
import nextrung.document.Kind;
import nextrung.document.SourceDocument;
import nextrung.extract.Extractor;
import nextrung.index.OccupationCandidate;
import nextrung.index.OccupationIndex;
import nextrung.index.OccupationIndexWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Tells which occupations a text may be about, of all whose frameworks lie in a folder.
@Command(
    name = "occupations",
    mixinStandardHelpOptions = true,
    description = {
      "Tells which occupations a text may be about, most relevant first, one JSON object a line.",
      "One index holds the statements of all frameworks; it is built where it is missing, and a"
          + " build that was stopped goes on."
    })
final class OccupationsCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final int NAMED = 5;

  @Mixin private HomeOption home = new HomeOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description =
          "A document of any type that `recommend` reads; without it only the index is built.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--frameworks",
      paramLabel = "FOLDER",
      description = "Framework exports (default: index/frameworks).")
  private Optional<Path> frameworks = Optional.empty();

  @Override
  public Integer call() {
    var document = file.map(OccupationsCommand::document);
    try (var reader = OccupationReader.open(home.home());
        var index = OccupationIndex.open(build(reader))) {
      spec.commandLine().getErr().printf("%,d statements are indexed.%n", index.size());
      document.ifPresent(text -> index.occupations(reader.lines(text), NAMED).forEach(this::print));
    }
    return 0;
  }

  /// A document that can be read.
  private static SourceDocument document(Path file) {
    var bytes = DocumentReader.bytes(file);
    try (var extractor = Extractor.single()) {
      var content = extractor.extract(bytes, FrameworkFiles.name(file));
      var document = SourceDocument.of("", Kind.CV, content.text(), content.origin());
      Nextrung.unreadable(document)
          .ifPresent(status -> {
            throw new DocumentException(
                "[%s] %s".formatted(file, Advice.of(document.origin(), status)));
          });
      return document;
    }
  }

  private Path build(OccupationReader reader) {
    var progress = new ProgressBar(spec.commandLine().getErr(), "Indexing occupations");
    var writer = new OccupationIndexWriter(home.home().indexes(), reader.encoder(), progress);
    return writer.build(files(frameworks.orElse(home.home().frameworks())));
  }

  private static List<Path> files(Path folder) {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("[%s] is no folder of frameworks".formatted(folder), e);
    }
  }

  private void print(OccupationCandidate candidate) {
    try {
      spec.commandLine().getOut().println(JSON.writeValueAsString(candidate));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
