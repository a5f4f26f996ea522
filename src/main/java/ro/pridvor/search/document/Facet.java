package ro.pridvor.search.document;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** By what results can be narrowed; the names are those of the address and of the command. */
public enum Facet {
  FEL,
  STARE,
  PLAN,
  GRUP,
  INSTITUTIE,
  PARTENER,
  AN,
  TERMEN,
  FINANTARE,
  STADIU,
  COMPONENTA,
  OBIECTIV,
  LIMBA;

  /** The name in addresses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Facet> of(String key) {
    return Stream.of(values()).filter(f -> f.key().equals(key)).findFirst();
  }
}
