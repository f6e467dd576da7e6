package nextrung.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nextrung.exchange.Bundle;
import nextrung.exchange.ExchangeFormat;
import nextrung.exchange.Losses;
import nextrung.framework.FrameworkReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints a framework in the form of another system.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a framework, with its ladder where the form has a place for it.",
      "What cannot be carried over is listed on standard error."
    })
final class FrameworkExportCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "The framework (default: the one at home that --framework names).")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      converter = ExchangeFormatConverter.class,
      description = "json, csv, case-1.0, case-1.1, ctdl, rsd or rsd-csv.")
  private ExchangeFormat format = ExchangeFormat.JSON;

  @Option(
      names = "--ladder",
      paramLabel = "FILE",
      description = "Its ladder (default: the one at home with its code).")
  private Optional<Path> ladder = Optional.empty();

  @Option(
      names = "--base",
      paramLabel = "ADDRESS",
      description =
          "Where CASE items will be found, for instance https://example.org/ims/case/v1p1"
              + " (default: names without an address).")
  private String base = "";

  @Mixin private HomeOption home = new HomeOption();
  @Mixin private FrameworkOption known = new FrameworkOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var framework =
        file.map(FrameworkReader::read).orElseGet(() -> home.home().readFramework(known.code()));
    var bundle = new Bundle(framework, FrameworkFiles.ladder(ladder, home.home(), framework));
    var losses = new Losses();
    var text = format.codec(base).write(bundle, losses);
    FrameworkFiles.report(losses, spec.commandLine().getErr());
    spec.commandLine().getOut().print(text);
    spec.commandLine().getOut().flush();
    return 0;
  }
}
