package ro.pridvor.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar was built with. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version =
        Optional.ofNullable(Pridvor.class.getPackage().getImplementationVersion()).orElse("(dev)");
    return new String[] {"pridvor " + version};
  }
}
