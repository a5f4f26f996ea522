package ro.pridvor.imports;

import java.util.Locale;
import java.util.ResourceBundle;
import ro.pridvor.documents.Document.Remark;
import ro.pridvor.documents.UnreadableDocument;

/**
 * What an import says, in the reader's language; notes in the files are Romanian, as the plan is.
 */
public final class ImportWords implements NoteWords {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final String BUNDLE = "ro.pridvor.imports.messages";

  private final ResourceBundle words;
  private final ResourceBundle romanian;

  public ImportWords(Locale locale) {
    this.words = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
    this.romanian = ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag("ro"), NO_FALLBACK);
  }

  /** A text of the bundle with its placeholders filled. */
  public String word(String key, Object... arguments) {
    return words.getString(key).formatted(arguments);
  }

  /** A question with its place. */
  public String question(Question question) {
    Object[] arguments = question.arguments().stream().map(this::argument).toArray();
    String text = word(question.kind().key(), arguments);
    return question.place().isEmpty() ? text : question.place() + ": " + text;
  }

  /** The words of an argument that is a key, such as {@code @field.measure}. */
  private String argument(String argument) {
    String key = argument.startsWith("@") ? argument.substring(1) : "";
    return words.containsKey(key) ? words.getString(key) : argument;
  }

  /** A remark with its place. */
  public String remark(Remark remark) {
    String key = "remark." + remark.note().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String text = word(key, remark.text());
    return remark.place().isEmpty() ? text : remark.place() + ": " + text;
  }

  /** Why a file cannot be read, and what to do. */
  public String refusal(UnreadableDocument refusal, String file) {
    return file
        + ": "
        + word(refusal.reason().key(), refusal.arguments().toArray())
        + System.lineSeparator()
        + "    → "
        + word(refusal.reason().key() + ".remedy");
  }

  @Override
  public String say(String note, String place) {
    if (!note.startsWith("@")) {
      return note;
    }
    int space = note.indexOf(' ');
    String key = "note." + (space < 0 ? note.substring(1) : note.substring(1, space));
    String argument = space < 0 ? "" : note.substring(space + 1);
    return romanian.getString(key).formatted(argument);
  }
}
