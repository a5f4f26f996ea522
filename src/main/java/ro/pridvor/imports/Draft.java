package ro.pridvor.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ro.pridvor.annex.Column;

/** A plan as the document gives it, while it is being put together. */
final class Draft {
  /** A component with its objectives. */
  static final class Component {
    String title = "";
    String place = "";
    final List<General> generals = new ArrayList<>();
  }

  /** A general objective. */
  static final class General {
    String key = "";
    String code = "";
    String title = "";
    String place = "";
    Component component;
    final List<String> notes = new ArrayList<>();
    final List<Specific> specifics = new ArrayList<>();
  }

  /** A specific objective. */
  static final class Specific {
    String key = "";
    String code = "";
    String title = "";
    String place = "";
    General general;
    final List<String> notes = new ArrayList<>();
    final List<MeasureRow> measures = new ArrayList<>();
  }

  /** A measure with the cells that it was found with. */
  static final class MeasureRow {
    String key = "";
    String data = "";
    String code = "";
    String text = "";
    String place = "";
    Specific specific;
    final List<String> notes = new ArrayList<>();
    final Map<Column, Value> cells = new EnumMap<>(Column.class);
  }

  /**
   * What a measure's cell holds.
   *
   * @param spot which cell of the document it is; equal for measures that share a merged cell
   */
  record Value(Object spot, List<String> entries) {}

  /** A narrative part. */
  record Section(String title, boolean printed, boolean before, List<String> paragraphs) {}

  String title = "";
  final List<Component> components = new ArrayList<>();
  final List<General> generals = new ArrayList<>();
  final List<Section> sections = new ArrayList<>();

  List<MeasureRow> measures() {
    return generals.stream()
        .flatMap(g -> g.specifics.stream())
        .flatMap(s -> s.measures.stream())
        .toList();
  }
}
