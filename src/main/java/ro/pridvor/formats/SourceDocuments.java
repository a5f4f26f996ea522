package ro.pridvor.formats;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.Plan;
import ro.pridvor.model.PlanDetails;
import ro.pridvor.model.Report;
import ro.pridvor.website.OutputFile;
import ro.pridvor.website.Publication;

/**
 * The document that a plan was transcribed from, its annexes and evidence, in the folder of the
 * plan's page; the pictures of texts.
 */
final class SourceDocuments {
  private SourceDocuments() {}

  static List<OutputFile> files(Publication publication) {
    Stream<OutputFile> images =
        publication.portal().facts().images().stream()
            .map(
                image ->
                    OutputFile.copyOf(
                        publication.content().resolve("images").resolve(image.name()),
                        "imagini/" + image.name()));
    return Stream.concat(
            publication.portal().plans().stream()
                .flatMap(plan -> names(plan).map(name -> file(plan, name, publication))),
            images)
        .toList();
  }

  private static Stream<String> names(Plan plan) {
    return Stream.of(
            plan.source().flatMap(Plan.Source::file).stream(),
            plan.details().annexes().stream().map(PlanDetails.Annex::file),
            evidence(plan))
        .flatMap(names -> names)
        .distinct();
  }

  private static Stream<String> evidence(Plan plan) {
    return plan.details().reports().stream()
        .flatMap(Report::written)
        .flatMap(entry -> entry.evidence().stream())
        .flatMap(evidence -> evidence.file().stream());
  }

  private static OutputFile file(Plan plan, String name, Publication publication) {
    Path source = publication.content().resolve("plans").resolve(plan.id()).resolve(name);
    return OutputFile.copyOf(source, Addresses.ROMANIAN.plan(plan.id()).substring(1) + name);
  }
}
