package ro.pridvor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import ro.pridvor.start.StartException;

/** Asks for what the options have not said. */
final class Questions {
  private final Environment environment;
  private final ResourceBundle words;
  private final BufferedReader answers;

  Questions(Environment environment) {
    this.environment = environment;
    this.words =
        ResourceBundle.getBundle("ro.pridvor.cli.help", environment.locale(), Language.NO_FALLBACK);
    this.answers =
        new BufferedReader(new InputStreamReader(environment.in(), StandardCharsets.UTF_8));
  }

  /** An answer that must be given. */
  String required(Optional<String> option, String key) {
    String answer = option.orElseGet(() -> ask(key)).strip();
    while (answer.isEmpty()) {
      environment.out().println(words.getString("ask.required"));
      answer = ask(key).strip();
    }
    return answer;
  }

  /** An answer that may be left empty; not asked for where nobody listens. */
  Optional<String> optional(Optional<String> option, String key) {
    String answer = option.or(() -> asked(key)).orElse("");
    return Optional.of(answer.strip()).filter(text -> !text.isEmpty());
  }

  /** Several answers, separated by semicolons. */
  List<String> several(Optional<String> option, String key) {
    return optional(option, key).stream()
        .flatMap(text -> Arrays.stream(text.split("\\s*;\\s*")))
        .filter(text -> !text.isBlank())
        .toList();
  }

  private String ask(String key) {
    return asked(key).orElseThrow(() -> new Unanswered(words.getString("ask." + key)));
  }

  private Optional<String> asked(String key) {
    environment.out().print(words.getString("ask." + key) + " ");
    environment.out().flush();
    try {
      return Optional.ofNullable(answers.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What went wrong, in the reader's language. */
  String explain(StartException e) {
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
}
