package ro.pridvor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import java.util.function.Predicate;
import ro.pridvor.problem.NearMiss;
import ro.pridvor.start.Known;
import ro.pridvor.start.StartException;

/**
 * Asks for what the options have not said. A wrong answer is explained and asked for again, so that
 * the answers before it are not lost; a wrong option ends the command.
 */
final class Questions {
  private static final int SHOWN = 60;
  private static final int WIDTH = 96;
  private static final int NEAR = 3;
  private static final int FEW = 8;
  private static final String MORE = "?";

  private final Environment environment;
  private final ResourceBundle words;
  private final BufferedReader answers;

  Questions(Environment environment) {
    this.environment = environment;
    this.words =
        ResourceBundle.getBundle("ro.pridvor.cli.help", environment.locale(), Language.NO_FALLBACK);
    this.answers = new BufferedReader(new InputStreamReader(environment.in(), environment.typed()));
  }

  /**
   * Runs what asks, and explains what it could not do.
   *
   * @return the exit code
   */
  static int run(Environment environment, Consumer<Questions> command) {
    Questions ask = new Questions(environment);
    try {
      command.accept(ask);
      return Pridvor.GOOD;
    } catch (StartException e) {
      environment.err().println(ask.explain(e));
      return Pridvor.COULD_NOT_WRITE;
    } catch (Unanswered e) {
      environment.err().println(ask.word("ask.unanswered", e.getMessage()));
      return Pridvor.USAGE;
    } catch (Wrong e) {
      environment.err().println(e.getMessage());
      return Pridvor.USAGE;
    }
  }

  /** An answer that must be given. */
  String required(Optional<String> option, String key) {
    return required(option, key, answer -> true, "");
  }

  /**
   * An answer that must be given and hold.
   *
   * @param otherwise key of the message for one that does not
   */
  String required(Optional<String> option, String key, Predicate<String> holds, String otherwise) {
    return answer(option, words.getString("ask." + key), true, Optional.empty(), holds, otherwise)
        .orElseThrow();
  }

  /** An answer that may be left empty; not asked for where nobody listens. */
  Optional<String> optional(Optional<String> option, String key) {
    return optional(option, key, answer -> true, "");
  }

  /** An answer that may be left empty but must hold if given. */
  Optional<String> optional(
      Optional<String> option, String key, Predicate<String> holds, String otherwise) {
    String question = words.getString("ask." + key);
    return answer(option, question, false, Optional.empty(), holds, otherwise);
  }

  /** One of what is known, shown with the question; where there is but one, Enter takes it. */
  String choice(Optional<String> option, String key, List<String> known) {
    Optional<String> only = known.size() == 1 ? Optional.of(known.get(0)) : Optional.empty();
    return known(option, key, known, only, true).get(0);
  }

  /** The same, where nothing need be chosen. */
  Optional<String> optionalChoice(Optional<String> option, String key, List<String> known) {
    return choices(option, key, known).stream().findFirst();
  }

  /** Several answers, separated by semicolons. */
  List<String> several(Optional<String> option, String key) {
    return split(optional(option, key), ";");
  }

  /** One or several of what is known. */
  List<String> requiredChoices(Optional<String> option, String key, List<String> known) {
    return known(option, key, known, Optional.empty(), true);
  }

  /** Several of what is known, or none. */
  List<String> choices(Optional<String> option, String key, List<String> known) {
    return known(option, key, known, Optional.empty(), false);
  }

  /**
   * Shows what is known with the question; after an answer that is not, only what is near it, and
   * the whole again for a question mark.
   */
  private List<String> known(
      Optional<String> option,
      String key,
      List<String> known,
      Optional<String> only,
      boolean needed) {
    String question = words.getString("ask." + key);
    String asked = question + shown(known, only);
    while (true) {
      Optional<String> answer = answer(option, asked, needed, only, a -> true, "");
      if (answer.filter(MORE::equals).isPresent() && !known.isEmpty() && option.isEmpty()) {
        asked = question + shown(known, only);
        continue;
      }
      List<String> chosen =
          split(answer, "[;,]").stream().map(text -> asKnown(text, known)).toList();
      Optional<String> wrong =
          chosen.stream().filter(c -> !known.isEmpty() && !known.contains(c)).findFirst();
      boolean nothing = needed && chosen.isEmpty();
      if (wrong.isEmpty() && !nothing) {
        return chosen;
      }
      String why = nothing ? words.getString("ask.required") : explain(wrong.get(), known);
      if (option.isPresent()) {
        throw new Wrong(why);
      }
      environment.out().println(why);
      asked = question;
    }
  }

  private static List<String> split(Optional<String> answer, String separator) {
    return answer.stream()
        .flatMap(text -> Arrays.stream(text.split(separator)))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** The id that is meant by a name: "Copii cu dizabilități" for copii-cu-dizabilitati. */
  private static String asKnown(String answer, List<String> known) {
    String id = Known.id(answer);
    return !known.contains(answer) && known.contains(id) ? id : answer;
  }

  private static String shown(List<String> known, Optional<String> only) {
    if (only.isPresent()) {
      return " [" + only.get() + "]";
    }
    StringBuilder list = new StringBuilder();
    int width = WIDTH;
    for (String id : known.stream().limit(SHOWN).toList()) {
      boolean wraps = width + id.length() > WIDTH;
      list.append(list.isEmpty() ? "" : ",").append(wraps ? "\n    " : " ").append(id);
      width = (wraps ? 0 : width) + id.length() + 2;
    }
    return known.isEmpty() ? "" : list + (known.size() > SHOWN ? ", …" : "") + "\n ";
  }

  private String explain(String answer, List<String> known) {
    List<String> near = NearMiss.several(answer, known, NEAR);
    if (!near.isEmpty()) {
      return word("ask.unknown.near", answer, String.join("”, „", near));
    }
    return known.size() <= FEW
        ? word("ask.unknown.few", answer, String.join(", ", known))
        : word("ask.unknown", answer);
  }

  private Optional<String> answer(
      Optional<String> option,
      String question,
      boolean needed,
      Optional<String> usual,
      Predicate<String> holds,
      String otherwise) {
    if (option.isPresent()) {
      Optional<String> given = option.map(String::strip).filter(text -> !text.isEmpty());
      if (given.isPresent() && !holds.test(given.get())) {
        throw new Wrong(word(otherwise));
      }
      if (given.isPresent() || !needed) {
        return given;
      }
    }
    while (true) {
      Optional<String> line = asked(question);
      if (line.isEmpty() && needed && usual.isEmpty()) {
        throw new Unanswered(question);
      }
      Optional<String> given =
          line.map(String::strip).filter(text -> !text.isEmpty()).or(() -> usual);
      if (given.isEmpty() && needed) {
        environment.out().println(words.getString("ask.required"));
      } else if (given.isPresent() && !holds.test(given.get())) {
        environment.out().println(word(otherwise));
      } else {
        return given;
      }
    }
  }

  private Optional<String> asked(String question) {
    environment.out().print(question + " ");
    environment.out().flush();
    try {
      Optional<String> answer = Optional.ofNullable(answers.readLine());
      answer.filter(Questions::isDamaged).ifPresent(this::refuse);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A console whose charset is another than it says hands on replacement or null characters. */
  private static boolean isDamaged(String answer) {
    return answer.indexOf('\uFFFD') >= 0 || answer.indexOf('\0') >= 0;
  }

  private void refuse(String answer) {
    throw new Wrong(word("system.answer", answer.replace('\0', '?')));
  }

  /** What went wrong, in the reader's language. */
  private String explain(StartException e) {
    return words.getString(e.getMessage()).formatted(e.argument());
  }

  String word(String key, Object... arguments) {
    return words.getString(key).formatted(arguments);
  }

  /** A question that nobody answered. */
  static final class Unanswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unanswered(String question) {
      super(question);
    }
  }

  /** An option that cannot be; says why in the reader's language. */
  static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Wrong(String why) {
      super(why);
    }
  }
}
