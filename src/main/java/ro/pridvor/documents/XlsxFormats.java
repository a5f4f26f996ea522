package ro.pridvor.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.w3c.dom.Element;

/** Shows numbers and dates of a workbook as Excel shows them to a Romanian reader. */
final class XlsxFormats {
  /** Built-in formats 14 and 22 follow the reader's country. */
  private static final Map<Integer, String> ROMANIAN =
      Map.of(14, "dd.mm.yyyy", 22, "dd.mm.yyyy hh:mm");

  private final DataFormatter formatter = new DataFormatter(Locale.forLanguageTag("ro"));
  private final Map<Integer, String> custom = new HashMap<>();
  private final List<Integer> cells = new ArrayList<>();
  private final boolean from1904;

  XlsxFormats(Optional<Element> styles, boolean from1904) {
    this.from1904 = from1904;
    styles.ifPresent(
        root -> {
          Xml.path(root, "numFmts")
              .ifPresent(
                  all ->
                      Xml.children(all, "numFmt")
                          .forEach(
                              f ->
                                  custom.put(
                                      Xml.number(f, "numFmtId", 0),
                                      Xml.attribute(f, "formatCode"))));
          Xml.path(root, "cellXfs")
              .ifPresent(
                  all ->
                      Xml.children(all, "xf")
                          .forEach(x -> cells.add(Xml.number(x, "numFmtId", 0))));
        });
  }

  /** A number as it is shown, or as it is stored if it is none. */
  String show(String stored, int style) {
    int id = style >= 0 && style < cells.size() ? cells.get(style) : 0;
    String format = custom.get(id);
    if (format == null) {
      format = ROMANIAN.getOrDefault(id, BuiltinFormats.getBuiltinFormat(id));
    }
    try {
      double value = Double.parseDouble(stored);
      return formatter
          .formatRawCellContents(value, id, format == null ? "General" : format, from1904)
          .strip();
    } catch (IllegalArgumentException e) {
      return stored; // not a number, or a format that nobody can follow
    }
  }
}
