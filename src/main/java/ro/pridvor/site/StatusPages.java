package ro.pridvor.site;

import java.util.List;
import ro.pridvor.address.Addresses;
import ro.pridvor.page.Link;
import ro.pridvor.page.View;
import ro.pridvor.page.View.StatusRow;
import ro.pridvor.status.Status;

/** The public page of what is known and what is not. */
final class StatusPages {
  private StatusPages() {}

  static View.StatusPage view(Status status, Addresses addresses) {
    List<StatusRow> plans =
        status.plans().stream()
            .map(
                row ->
                    new StatusRow(
                        Link.of(row.plan().shortTitle(), addresses.plan(row.plan().id())),
                        row.measures(),
                        row.services()))
            .toList();
    List<StatusRow> organisations =
        status.organisations().stream()
            .map(
                row ->
                    new StatusRow(
                        Link.of(
                            row.organisation().name(),
                            addresses.organisation(row.organisation().id())),
                        row.measures(),
                        row.services()))
            .toList();
    return new View.StatusPage(
        status.today(),
        status.lastYear(),
        status.all(),
        status.services(),
        plans,
        organisations,
        status.national());
  }
}
