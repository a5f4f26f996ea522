package ro.pridvor.annex;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ro.pridvor.text.Folding;

/** How far a measure has come, as content files say it and as people choose it from a list. */
public enum StatusWord {
  NOT_STARTED("not-started", "neîncepută"),
  IN_PROGRESS("in-progress", "în lucru"),
  DONE("done", "încheiată"),
  LATE("late", "întârziată"),
  ABANDONED("abandoned", "abandonată");

  private final String key;
  private final String word;

  StatusWord(String key, String word) {
    this.key = key;
    this.word = word;
  }

  /** The value in content files. */
  public String key() {
    return key;
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(s -> s.word).toList();
  }

  /** The word for a value of content files; empty if it is none. */
  public static String word(String key) {
    return Arrays.stream(values())
        .filter(s -> s.key.equals(key))
        .map(s -> s.word)
        .findFirst()
        .orElse("");
  }

  /** The status that somebody chose or typed: the word in any gender, or the value itself. */
  public static Optional<StatusWord> of(String typed) {
    String folded = Folding.fold(typed).strip();
    return Arrays.stream(values())
        .filter(
            s -> {
              String own = Folding.fold(s.word);
              String masculine = own.endsWith("a") ? own.substring(0, own.length() - 1) : own;
              return folded.equals(own) || folded.equals(masculine) || folded.equals(s.key);
            })
        .findFirst();
  }
}
