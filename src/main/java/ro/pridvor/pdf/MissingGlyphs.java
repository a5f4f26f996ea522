package ro.pridvor.pdf;

import java.util.Set;

/** The font of large print lacks characters that a document has: it would print something else. */
public final class MissingGlyphs extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Set<String> characters;

  MissingGlyphs(Set<String> characters) {
    super(String.join(" ", characters));
    this.characters = Set.copyOf(characters);
  }

  public Set<String> characters() {
    return characters;
  }
}
