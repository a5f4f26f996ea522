package ro.pridvor.page;

import java.util.List;
import java.util.Optional;
import ro.pridvor.model.Formats;
import ro.pridvor.model.ServiceState;

/** The parts of the page of all files that say the same as pages. */
public final class FormatParts {
  private FormatParts() {}

  /** Documents of one kind with their files. */
  public record FormatsSection(Formats.Subject subject, List<FormatsRow> rows) {}

  /**
   * A page and the files that say the same.
   *
   * @param service the state of the service that the page is of
   */
  public record FormatsRow(Link page, List<FileLink> files, Optional<ServiceState> service) {}
}
