package ro.pridvor.check;

import java.util.Optional;
import ro.pridvor.content.Content.PlanEntry;
import ro.pridvor.content.Text;

/**
 * A stretch of text in the content, and whose words it is.
 *
 * @param plan the plan that it belongs to, if it belongs to one
 */
record Passage(Text text, Voice voice, Optional<PlanEntry> plan) {

  /** Whose words: the advice differs, because a council's words may not be improved. */
  enum Voice {
    /** As adopted. */
    VERBATIM,
    /** The portal's own. */
    OWN,
    /** The portal's own in easy language. */
    EASY
  }

  String value() {
    return text.value();
  }

  boolean is(Voice wanted) {
    return voice == wanted;
  }

  /** Where warnings about this passage are gathered: its plan, or its file. */
  String place() {
    return plan.map(p -> p.id().value()).orElseGet(() -> text.at().file());
  }
}
