package ro.pridvor.model;

import java.util.List;
import java.util.Optional;

/** Terms and abbreviations, each with the plan that explains it. */
public record Glossary(List<Term> terms, List<Abbreviation> abbreviations) {

  /** A term with its definition, verbatim. */
  public record Term(
      String id,
      String term,
      String definition,
      List<String> synonyms,
      Optional<TermSource> source,
      Optional<String> note) {}

  /**
   * An abbreviation.
   *
   * @param scope the authority in whose plans it means this; none: everywhere
   */
  public record Abbreviation(
      String id,
      String abbreviation,
      String expansion,
      List<String> alsoPrinted,
      Optional<String> scope,
      Optional<TermSource> source,
      Optional<String> note) {}

  /** The plan, and the place in it. */
  public record TermSource(String plan, Optional<String> where) {}
}
