package ro.pridvor.search.lucene;

import java.util.List;

/**
 * What counts how much: the one place for fields, boosts and limits, for every way of searching.
 */
public final class Ranking {
  /** Names, codes and titles. */
  public static final String TITLE = "title";

  /** All other words. */
  public static final String BODY = "body";

  /**
   * What a document is about, as marks of {@link Aliases}: groups, needs, organisations, places.
   */
  public static final String ABOUT = "about";

  /** Words as written, for completions and corrections; not ranked. */
  static final String WORDS = "words";

  /** The kind of document that a person can use today. */
  public static final String SERVICE = "serviciu";

  /** The kind of document of those who can be asked. */
  static final String INSTITUTION = "institutie";

  /** Fields with words, in the order in which they are exported. */
  public static final List<String> TEXT = List.of(TITLE, BODY);

  static final float TITLE_BOOST = 2f;
  static final float BODY_BOOST = 1f;
  static final float ABOUT_BOOST = 0.25f;

  /** Of a concept that a document is about, where it is the concept that is looked for. */
  static final float CONCEPT_BOOST = 4f;

  /** What the other concepts of a name add to its rarest. */
  static final float OTHER_CONCEPTS = 0.5f;

  /** A query is cut after so many characters, and after so many words. */
  static final int MAX_QUERY = 400;

  static final int MAX_WORDS = 16;

  /** Kinds of document that answer a need. */
  static final List<String> HELPFUL = List.of("masura", SERVICE, INSTITUTION);

  /** How many completions of an unfinished word are searched at most. */
  static final int MAX_COMPLETIONS = 8;

  static final int SHORTEST_COMPLETED = 2;

  /** From this length on the beginning of a name is taken for the name. */
  static final int SHORTEST_NAME_BEGUN = 4;

  /** Of so many words one may be missing, of many two. */
  static final int SEVERAL_WORDS = 3;

  static final int MANY_WORDS = 6;

  /** From this length on a word may be corrected. */
  static final int SHORTEST_CORRECTED = 4;

  /** Shorter words are corrected only into such as begin with the same two letters. */
  static final int SHORT_WORD = 6;

  /** From this length on two letters may be wrong. */
  static final int LONG_WORD = 8;

  /** So many corrections of a word are tried. */
  static final int MAX_CORRECTIONS = 3;

  private Ranking() {}

  public static float boost(String field) {
    return switch (field) {
      case TITLE -> TITLE_BOOST;
      case BODY -> BODY_BOOST;
      case ABOUT -> ABOUT_BOOST;
      default -> throw new IllegalArgumentException(field);
    };
  }
}
