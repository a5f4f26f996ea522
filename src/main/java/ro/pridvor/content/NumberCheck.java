package ro.pridvor.content;

import static ro.pridvor.problem.ProblemKind.AMBIGUOUS_NUMBER;

import java.util.Set;
import ro.pridvor.content.YamlNode.Entry;
import ro.pridvor.content.YamlNode.Mapping;
import ro.pridvor.content.YamlNode.Scalar;
import ro.pridvor.content.YamlNode.Sequence;
import ro.pridvor.problem.ProblemLog;

/** Reports figures of indicators that can be read in two ways; they are not published. */
final class NumberCheck {
  private static final Set<String> FIGURES =
      Set.of("value", "baseline", "planned", "spent", "amount");

  private final ProblemLog problems;

  NumberCheck(ProblemLog problems) {
    this.problems = problems;
  }

  void check(YamlNode node) {
    if (node instanceof Sequence list) {
      list.items().forEach(this::check);
    } else if (node instanceof Mapping mapping) {
      mapping.entries().forEach(this::check);
    }
  }

  private void check(Entry entry) {
    if (entry.value() instanceof Scalar scalar) {
      if (FIGURES.contains(entry.key()) && Numbers.isAmbiguous(scalar.text())) {
        report(scalar);
      }
    } else {
      check(entry.value());
    }
  }

  private void report(Scalar scalar) {
    String written = scalar.text().strip();
    String thousands = written.replaceAll("[.,]", "");
    String fraction = written.replaceFirst("[.,]", ".").replaceFirst("\\.?0+$", "");
    String certain = Numbers.isAmbiguous(fraction) ? fraction + "0" : fraction;
    problems.add(AMBIGUOUS_NUMBER, scalar.at(), written, thousands, certain);
  }
}
