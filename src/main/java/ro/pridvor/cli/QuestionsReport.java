package ro.pridvor.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ro.pridvor.search.lucene.Answer;
import ro.pridvor.search.lucene.LuceneSearch;
import ro.pridvor.search.lucene.Request;

/**
 * What people would find: a file of questions, one a line, asked of the published site. After a
 * {@code |} a line may name the addresses that answer it, with {@code *} for any letters; then the
 * report says whether one of them is among the first five. Lines that begin with {@code ##} are
 * headings, with {@code #} remarks.
 */
final class QuestionsReport {
  private static final int FIRST = 5;
  private static final int SHOWN = 10;
  private static final int WIDTH = 60;

  /** A question of the file. */
  record Asked(String heading, String text, List<Pattern> useful) {

    /** The place of the first useful result, or 0. */
    int place(Answer answer) {
      for (int i = 0; i < answer.hits().size(); i++) {
        String address = answer.hits().get(i).address();
        if (useful.stream().anyMatch(p -> p.matcher(address).matches())) {
          return i + 1;
        }
      }
      return 0;
    }
  }

  private final List<Asked> questions;

  private QuestionsReport(List<Asked> questions) {
    this.questions = questions;
  }

  static QuestionsReport read(Path file) throws IOException {
    List<Asked> questions = new ArrayList<>();
    String heading = "";
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (line.startsWith("##")) {
        heading = line.substring(2).strip();
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split("\\s+\\|\\s+");
        List<Pattern> useful =
            parts.length < 2
                ? List.of()
                : Stream.of(parts[1].strip().split("\\s+")).map(QuestionsReport::pattern).toList();
        questions.add(new Asked(heading, parts[0].strip(), useful));
      }
    }
    return new QuestionsReport(List.copyOf(questions));
  }

  private static Pattern pattern(String address) {
    return Pattern.compile(
        Stream.of(address.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
  }

  /**
   * Prints a table of all questions, then what finds nothing and how many find what they should.
   */
  void print(LuceneSearch search, PrintStream out, ResourceBundle texts) throws IOException {
    String heading = "";
    Map<String, int[]> sums = new LinkedHashMap<>();
    List<String> nothing = new ArrayList<>();
    for (Asked asked : questions) {
      if (!asked.heading().equals(heading)) {
        heading = asked.heading();
        out.printf("%n%s%n", heading);
      }
      Answer answer = search.answer(Request.of(asked.text(), Map.of(), SHOWN));
      int place = asked.place(answer);
      out.printf("%-4s%s%n", mark(asked, place), asked.text());
      out.printf("      %s%n", found(answer, texts));
      int[] sum = sums.computeIfAbsent(heading, k -> new int[3]);
      sum[0]++;
      sum[1] += !asked.useful().isEmpty() && place > 0 && place <= FIRST ? 1 : 0;
      sum[2] += asked.useful().isEmpty() ? 0 : 1;
      if (answer.total() == 0 || (!asked.useful().isEmpty() && place == 0)) {
        nothing.add(asked.text());
      }
    }
    out.println();
    sums.forEach(
        (name, sum) ->
            out.printf(
                texts.getString("search.questions.sum") + "%n", name, sum[0], sum[1], sum[2]));
    out.printf(texts.getString("search.questions.nothing") + "%n", nothing.size());
    nothing.forEach(text -> out.println("  " + text));
  }

  private static String mark(Asked asked, int place) {
    if (asked.useful().isEmpty()) {
      return "";
    }
    return place == 0 ? "-" : Integer.toString(place);
  }

  private static String found(Answer answer, ResourceBundle texts) {
    if (answer.hits().isEmpty()) {
      return texts.getString("search.none");
    }
    Answer.Hit first = answer.hits().get(0);
    String title =
        first.title().length() > WIDTH ? first.title().substring(0, WIDTH) + "…" : first.title();
    return Stream.of(
            title, first.context(), SearchCommand.state(first.state(), texts), answer.total() + "")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}
