package ro.pridvor.formats;

import java.nio.file.Path;
import java.util.List;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.Plan;
import ro.pridvor.website.OutputFile;
import ro.pridvor.website.Publication;

/** The document that a plan was transcribed from, in the folder of the plan's page. */
final class SourceDocuments {
  private SourceDocuments() {}

  static List<OutputFile> files(Publication publication) {
    return publication.portal().plans().stream()
        .flatMap(
            plan ->
                plan
                    .source()
                    .flatMap(Plan.Source::file)
                    .map(f -> file(plan, f, publication))
                    .stream())
        .toList();
  }

  private static OutputFile file(Plan plan, String name, Publication publication) {
    Path source = publication.content().resolve("plans").resolve(plan.id()).resolve(name);
    return OutputFile.copyOf(source, Addresses.ROMANIAN.plan(plan.id()).substring(1) + name);
  }
}
