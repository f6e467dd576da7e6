package nextrung.cli;

import nextrung.Nextrung;
import picocli.CommandLine.IVersionProvider;

/// The version line.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {Nextrung.ENGINE};
  }
}
