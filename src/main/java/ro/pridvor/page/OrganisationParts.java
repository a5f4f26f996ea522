package ro.pridvor.page;

import java.util.List;
import java.util.Optional;
import ro.pridvor.model.Organisation;

/** The parts of which lists and trees of organisations are made. */
public final class OrganisationParts {
  private OrganisationParts() {}

  /** Organisations of one sort under one authority. */
  public record OrganisationSection(
      Organisation.Kind kind, Optional<String> authority, List<OrganisationCard> organisations) {}

  /** An organisation with those below it. */
  public record OrganisationNode(Link link, boolean current, List<OrganisationNode> children) {}

  /** An organisation in a list. */
  public record OrganisationCard(
      String name, Optional<String> acronym, String address, int answering, int partnering) {}
}
