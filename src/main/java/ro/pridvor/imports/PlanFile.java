package ro.pridvor.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ro.pridvor.annex.Column;
import ro.pridvor.annex.PlanTrees;
import ro.pridvor.content.Trees.Plain;
import ro.pridvor.content.Trees.Proposed;
import ro.pridvor.text.Folding;

/** {@code plan.yaml} of a new plan: what the document says, and what is proposed beside it. */
final class PlanFile {
  private static final Pattern YEARS =
      Pattern.compile("\\b(20\\d\\d)\\b(?:\\s*[-–—/]\\s*(20\\d\\d)\\b)?");
  private static final List<Column> LABELLED =
      List.of(Column.GENERAL, Column.SPECIFIC, Column.MEASURE);

  private final String id;
  private final Understood understood;
  private final List<Map<String, Object>> organisations;

  PlanFile(String id, Understood understood, List<Map<String, Object>> organisations) {
    this.id = id;
    this.understood = understood;
    this.organisations = organisations;
  }

  Map<String, Object> tree(String source) {
    Draft draft = understood.draft();
    int[] period = period(draft.title);
    String place = place();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("title", draft.title.isEmpty() ? new Proposed(place) : draft.title);
    String years = period[0] == period[1] ? "" + period[0] : period[0] + "–" + period[1];
    tree.put("short-title", new Proposed(place + ", " + years));
    tree.put("kind", new Proposed(kind(draft.title)));
    tree.put("authority", new Proposed(authority(place)));
    tree.put("place", new Proposed(place));
    Map<String, Object> range = new LinkedHashMap<>();
    range.put("from", new Plain("" + period[0]));
    range.put("to", new Plain("" + period[1]));
    tree.put("period", new Proposed(range));
    tree.put("status", new Proposed("draft"));
    if (source.matches("(?i)[A-Za-z0-9][A-Za-z0-9._-]*\\.(docx|odt|pdf|txt)")) {
      Map<String, Object> file = new LinkedHashMap<>();
      file.put("file", source);
      file.put("description", "Documentul din care a fost preluat planul");
      tree.put("source", file);
    }
    Map<String, Object> labels = labels();
    if (!labels.isEmpty()) {
      tree.put("labels", labels);
    }
    if (!draft.components.isEmpty()) {
      tree.put("components", components(draft));
    }
    List<Object> sections = sections(draft);
    if (!sections.isEmpty()) {
      tree.put("sections", sections);
    }
    return tree;
  }

  private Map<String, Object> labels() {
    Map<String, Object> labels = new LinkedHashMap<>();
    List<Column> columns = new ArrayList<>(LABELLED);
    columns.addAll(Column.cells());
    for (Column column : columns) {
      String label = understood.labels().get(column.key());
      if (label != null) {
        labels.put(column.key(), label);
      }
    }
    return labels;
  }

  private List<Object> components(Draft draft) {
    List<Object> components = new ArrayList<>();
    int number = 0;
    for (Draft.Component component : draft.components) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("id", "c" + ++number);
      tree.put("title", component.title);
      tree.put("name", new Proposed(name(component.title)));
      components.add(tree);
    }
    return components;
  }

  /** The words after "Componenta 2:", in sentence case if they are all capitals. */
  private static String name(String title) {
    String words = title.replaceFirst("^[^:]{3,40}:\\s*", "");
    boolean capitals = words.equals(words.toUpperCase(Locale.ROOT)) && words.length() > 1;
    return capitals
        ? words.charAt(0) + words.substring(1).toLowerCase(java.util.Locale.forLanguageTag("ro"))
        : words;
  }

  private static List<Object> sections(Draft draft) {
    List<Object> sections = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    for (Draft.Section section : draft.sections) {
      String title =
          !section.title().isEmpty()
              ? section.title()
              : section.before() ? Narrative.BEFORE : Narrative.AFTER;
      if (section.paragraphs().isEmpty()) {
        section = new Draft.Section(title, section.printed(), section.before(), List.of(title));
      }
      String slug = Folding.fold(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
      String short60 = slug.length() > 50 ? slug.substring(0, 50).replaceAll("-[^-]*$", "") : slug;
      String id = short60.isEmpty() ? "text" : short60;
      for (int n = 2; taken.contains(id); n++) {
        id = (short60.isEmpty() ? "text" : short60) + "-" + n;
      }
      taken.add(id);
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("id", id);
      tree.put("title", title);
      tree.put("title-printed", new Plain("" + section.printed()));
      tree.put("position", section.before() ? "before" : "after");
      tree.put("text", text(section.paragraphs()));
      sections.add(tree);
    }
    return sections;
  }

  private static String text(List<String> paragraphs) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < paragraphs.size(); i++) {
      boolean list =
          i > 0 && paragraphs.get(i).startsWith("- ") && paragraphs.get(i - 1).startsWith("- ");
      text.append(i == 0 ? "" : list ? "\n" : "\n\n").append(paragraphs.get(i));
    }
    return text.toString();
  }

  private int[] period(String title) {
    for (String text : List.of(title, id)) {
      Matcher years = YEARS.matcher(text);
      int[] found = null;
      while (years.find()) {
        int from = Integer.parseInt(years.group(1));
        int to = years.group(2) == null ? from : Integer.parseInt(years.group(2));
        if (to >= from) {
          found = new int[] {from, to}; // the last years named are the plan's own
        }
      }
      if (found != null) {
        return found;
      }
    }
    return new int[] {2025, 2025};
  }

  private String place() {
    StringBuilder place = new StringBuilder();
    for (String word : id.split("-")) {
      if (word.matches("[a-z]+")) {
        place.append(place.length() > 0 ? " " : "");
        place.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return place.length() == 0 ? id : place.toString();
  }

  private static String kind(String title) {
    String folded = Folding.fold(title);
    return folded.contains("anual")
        ? "annual-action-plan"
        : folded.contains("implementare") && !folded.contains("operational")
            ? "implementation-plan"
            : "operational-plan";
  }

  /** The authority of the place, or the only one. */
  private String authority(String place) {
    List<String> authorities =
        organisations.stream()
            .filter(o -> PlanTrees.text(o, "kind").equals("authority"))
            .map(o -> PlanTrees.text(o, "id"))
            .toList();
    String slug = Folding.fold(place).replace(' ', '-');
    Optional<String> own = authorities.stream().filter(a -> a.contains(slug)).findFirst();
    return own.orElse(authorities.size() == 1 ? authorities.get(0) : slug);
  }
}
