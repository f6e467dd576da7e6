package nextrung.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `nextrung framework …`: checks, translates and links frameworks.
@Command(
    name = "framework",
    mixinStandardHelpOptions = true,
    description = "Checks a framework, translates it, proposes its ladder.",
    subcommands = {
      FrameworkCheckCommand.class,
      FrameworkImportCommand.class,
      FrameworkExportCommand.class,
      FrameworkLadderCommand.class
    })
final class FrameworkCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "name what to do: check, import, export or ladder");
  }
}
