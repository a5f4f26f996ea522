package ro.pridvor.documents;

import java.util.Locale;
import java.util.ResourceBundle;

/** Says in words where something stands in a document. */
public final class Places {
  private final ResourceBundle words;

  public Places(Locale locale) {
    this.words =
        ResourceBundle.getBundle(
            "ro.pridvor.documents.places",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String table(int number) {
    return word("table", number);
  }

  String row(String table, int number) {
    return word("row", table, number);
  }

  String sheet(String name) {
    return word("sheet", name);
  }

  String cell(String sheet, String address) {
    return word("cell", sheet, address);
  }

  String column(String sheet, String letters) {
    return word("column", sheet, letters);
  }

  String line(int number) {
    return word("line", number);
  }

  String page(int number) {
    return word("page", number);
  }

  String paragraph(int number) {
    return word("paragraph", number);
  }

  private String word(String key, Object... arguments) {
    return words.getString(key).formatted(arguments);
  }
}
