package ro.pridvor.content;

import static ro.pridvor.problem.ProblemKind.REPORT_CHANGED;
import static ro.pridvor.problem.ProblemKind.REPORT_NOT_FROZEN;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ro.pridvor.content.YamlNode.Entry;
import ro.pridvor.content.YamlNode.Mapping;
import ro.pridvor.content.YamlNode.Scalar;
import ro.pridvor.content.YamlNode.Sequence;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.problem.SourcePosition;

/**
 * Holds a published report against the fingerprint in its file: the first 32 hexadecimal digits of
 * the SHA-256 of its values. The order of keys, line breaks inside texts and comments do not count.
 * Each correction has a fingerprint of its own, which covers the one before it.
 */
final class ReportFingerprint {
  private static final String KEY = "fingerprint";
  private static final String CORRECTIONS = "corrections";
  private static final int BYTES = 16;

  private final ProblemLog problems;

  ReportFingerprint(ProblemLog problems) {
    this.problems = problems;
  }

  void check(YamlNode root) {
    List<Print> prints = of(root);
    for (int i = 0; i < prints.size(); i++) {
      compare(prints.get(i), i == 0 ? "@report.whole" : "@report.correction");
    }
  }

  /**
   * The fingerprint of a report or of a correction.
   *
   * @param value what it must be
   * @param written what the file says, if it says any
   */
  record Print(String value, Optional<Text> written, SourcePosition at) {}

  /** The fingerprint of the report, then one for each correction. */
  static List<Print> of(YamlNode root) {
    List<Print> prints = new ArrayList<>();
    if (root instanceof Mapping report) {
      String print = print("", report, Set.of(KEY, CORRECTIONS));
      prints.add(new Print(print, written(report), report.at()));
      if (report.get(CORRECTIONS) instanceof Sequence corrections) {
        for (YamlNode correction : corrections.items()) {
          if (correction instanceof Mapping mapping) {
            print = print(print, mapping, Set.of(KEY));
            prints.add(new Print(print, written(mapping), mapping.at()));
          }
        }
      }
    }
    return prints;
  }

  private static Optional<Text> written(Mapping part) {
    return part.get(KEY) instanceof Scalar written && !written.text().isBlank()
        ? Optional.of(new Text(written.text().strip(), written.at()))
        : Optional.empty();
  }

  private void compare(Print print, String what) {
    Optional<Text> written = print.written();
    if (written.isEmpty()) {
      problems.add(REPORT_NOT_FROZEN, print.at(), what, print.value());
    } else if (!written.get().value().equals(print.value())) {
      problems.add(REPORT_CHANGED, written.get().at(), what, written.get().value());
    }
  }

  private static String print(String before, Mapping part, Set<String> without) {
    StringBuilder canonical = new StringBuilder(before);
    add(part, without, canonical);
    byte[] bytes = canonical.toString().getBytes(StandardCharsets.UTF_8);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }

  /** Texts are written with their length, so that no two values look the same. */
  private static void add(YamlNode node, Set<String> without, StringBuilder out) {
    if (node instanceof Mapping mapping) {
      List<Entry> entries =
          mapping.entries().stream()
              .filter(entry -> !without.contains(entry.key()))
              .sorted(Comparator.comparing(Entry::key))
              .toList();
      out.append('{');
      for (Entry entry : entries) {
        out.append(entry.key()).append('=');
        add(entry.value(), Set.of(), out);
      }
      out.append('}');
    } else if (node instanceof Sequence list) {
      out.append('[');
      list.items().forEach(item -> add(item, Set.of(), out));
      out.append(']');
    } else {
      String text = ((Scalar) node).text().strip().replaceAll("\\s+", " ");
      out.append(text.length()).append(':').append(text);
    }
  }
}
