package nextrung.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import nextrung.Nextrung;
import nextrung.Report;
import nextrung.advise.SavedJson;
import nextrung.document.DocumentReader;
import nextrung.extract.Extraction;
import nextrung.extract.Extractor;
import nextrung.extract.JsonDocument;
import nextrung.index.OccupationCandidate;
import nextrung.render.Format;
import nextrung.render.JsonRenderer;
import nextrung.render.RenderContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// Reads one document and shows the level, the next steps and the gaps.
@Command(
    name = "recommend",
    mixinStandardHelpOptions = true,
    description = "Reads a CV, self-description or posting: where it stands and what is next.")
final class RecommendCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      description =
          "The document: plain text, PDF, DOCX, ODT, RTF, HTML, JSON Resume, JobPosting or"
              + " Europass; - reads standard input.")
  private String file = "-";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormatConverter.class,
      description = "text, json, md, html, csv, pdf, jsonresume or jsonld (default: text).")
  private Format format = Format.TEXT;

  @Mixin private PaperOption paper = new PaperOption();
  @Mixin private HomeOption home = new HomeOption();
  @Mixin private FrameworksOption frameworks = new FrameworksOption();
  @Mixin private KindOption kind = new KindOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @ParentCommand
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private Main main;

  @Override
  public Integer call() throws IOException {
    var bytes =
        file.equals("-") ? DocumentReader.bytes(System.in) : DocumentReader.bytes(Path.of(file));
    var progress = new ProgressBar(spec.commandLine().getErr(), "Building the index");
    var codes = frameworks.codes();
    if (codes.size() > 1 && format != Format.TEXT && format != Format.JSON) {
      throw new ParameterException(
          spec.commandLine(),
          "several frameworks give text or json; name one framework for " + format.key());
    }
    try (var extractor = Extractor.single()) {
      var content = extractor.extract(bytes, name());
      requireDocument(content.text());
      if (codes.size() > 1) {
        several(content);
      } else {
        try (var engine = Nextrung.open(home.home(), codes.getFirst(), progress)) {
          var report = engine.report(engine.document(name(), kind.kind(), content));
          print(engine, report, JsonDocument.in(content.type(), bytes));
        }
      }
    }
    return 0;
  }

  private void requireDocument(String text) {
    if (SavedJson.fits(text)) {
      throw new IllegalArgumentException(
          "[%s] is a saved plan, report or group; give it to `nextrung compare` or `nextrung progress`"
              .formatted(name()));
    }
  }

  /// One report a framework, the likeliest occupation first.
  private void several(Extraction content) throws IOException {
    try (var engines = new SeveralEngines(home.home(), frameworks.codes(), spec)) {
      var document = engines.first().document(name(), kind.kind(), content);
      var reports = engines.occupations().reports(document);
      if (format == Format.JSON) {
        main.out().write(JsonRenderer.indented(reports));
      } else {
        reports.occupations().forEach(this::print);
        for (var report : reports.reports()) {
          main.out().println();
          print(engines.of(report.framework().soc()), report, Optional.empty());
        }
      }
      main.out().flush();
    }
  }

  private void print(OccupationCandidate one) {
    main.out().printf("%3.0f %%  %s %s%n", 100 * one.relevance(), one.soc(), one.title());
  }

  private void print(Nextrung engine, Report report, Optional<JsonNode> source) throws IOException {
    var context =
        RenderContext.of(engine.framework(), engine.ladder())
            .withColour(Terminal.wantsColour())
            .withDate(LocalDate.now(ZoneId.systemDefault()))
            .withPaper(paper.paper())
            .withSource(source);
    format.renderer(context).render(report, main.out());
    main.out().flush();
  }

  private String name() {
    return file.equals("-") ? "stdin" : Path.of(file).getFileName().toString();
  }

  /// The word for a format of a report.
  static final class FormatConverter implements ITypeConverter<Format> {
    @Override
    public Format convert(String value) {
      try {
        return Format.of(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
