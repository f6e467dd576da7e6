package nextrung.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import nextrung.render.AdvisorRenderer;
import nextrung.render.Format;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What the commands for advisors have in common: what files are read against, and how the answer
/// is written.
final class AdvisorOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = RecommendCommand.FormatConverter.class,
      description = "text, html, csv, json or pdf (default: text).")
  private Format format = Format.TEXT;

  @Mixin private PaperOption paper = new PaperOption();
  @Mixin private HomeOption home = new HomeOption();
  @Mixin private FrameworkOption framework = new FrameworkOption();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  /// What is made of the files.
  @FunctionalInterface
  interface Work {
    AdvisorRenderer read(SavedFiles files, @Nullable LocalDate date);
  }

  /// Reads files and writes what becomes of them to standard output.
  ///
  /// @throws ParameterException for a format that only a report has, before anything is read
  void run(Work work) throws IOException {
    if (!AdvisorRenderer.FORMATS.contains(format)) {
      throw new ParameterException(spec.commandLine(), AdvisorRenderer.refusal(format));
    }
    var progress = new ProgressBar(spec.commandLine().getErr(), "Building the index");
    var out = ((Main) spec.parent().userObject()).out();
    try (var files = SavedFiles.open(home.home(), framework.code(), progress)) {
      work.read(files, LocalDate.now(ZoneId.systemDefault())).write(format, paper.paper(), out);
      out.flush();
    }
  }
}
