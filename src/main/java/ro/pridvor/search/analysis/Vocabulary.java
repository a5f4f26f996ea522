package ro.pridvor.search.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everyday words and the concepts that they ask for: target groups ({@code #group}), needs and
 * topics ({@code ~hrana}, {@code ~camin}). The file {@code vocabulary.txt} is part of the program
 * and says at its head how it is written.
 *
 * @param topics what makes a document be about a topic
 * @param entries what people write
 */
public record Vocabulary(List<Topic> topics, List<Entry> entries) {
  /** Marks words that only carry a question. */
  public static final String FILLER = "?";

  private static final String NOT = "nu ";
  private static final String NO_LONGER = "nu mai ";
  private static final Pattern TOPIC = Pattern.compile("(~\\S+) =(@?) ([^:]+)");
  private static final Pattern NUMBERS = Pattern.compile("\\{(\\d+)-(\\d+)}");

  /**
   * A topic.
   *
   * @param concept with its {@code ~}
   * @param institutions whether institutions can be about it too, not only services and measures
   * @param phrases a document is about it that has all words of one in its names
   */
  public record Topic(String concept, boolean institutions, List<String> phrases) {}

  /**
   * Phrases that ask for the same.
   *
   * @param concepts what they ask for, or {@link #FILLER}
   */
  public record Entry(List<String> concepts, List<String> phrases) {}

  /** Reads the vocabulary that is part of the program. */
  public static Vocabulary load() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Vocabulary.class.getResourceAsStream("vocabulary.txt"), StandardCharsets.UTF_8))) {
      return parse(lines.lines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Vocabulary parse(Stream<String> lines) {
    List<Topic> topics = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    lines
        .filter(line -> !line.isBlank() && !line.startsWith("# "))
        .forEach(
            line -> {
              Matcher topic = TOPIC.matcher(line);
              int colon = line.indexOf(" : ");
              if (topic.matches()) {
                boolean institutions = !topic.group(2).isEmpty();
                topics.add(new Topic(topic.group(1), institutions, split(topic.group(3))));
              } else if (colon > 0) {
                entries.add(
                    new Entry(
                        List.of(line.substring(0, colon).split(" ")),
                        split(line.substring(colon + 3))));
              }
            });
    return new Vocabulary(List.copyOf(topics), List.copyOf(entries));
  }

  private static List<String> split(String phrases) {
    return Stream.of(phrases.split(","))
        .map(String::strip)
        .filter(phrase -> !phrase.isEmpty())
        .flatMap(Vocabulary::numbered)
        .flatMap(Vocabulary::negated)
        .collect(Collectors.toList());
  }

  /** What somebody does not have or do is what he no longer has or does: "nu am bani". */
  private static Stream<String> negated(String phrase) {
    return phrase.startsWith(NOT) && !phrase.contains(" mai ")
        ? Stream.of(phrase, NO_LONGER + phrase.substring(NOT.length()))
        : Stream.of(phrase);
  }

  /** A phrase for each number of a range in it. */
  private static Stream<String> numbered(String phrase) {
    Matcher range = NUMBERS.matcher(phrase);
    if (!range.find()) {
      return Stream.of(phrase);
    }
    return IntStream.rangeClosed(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))
        .mapToObj(number -> range.replaceFirst(Integer.toString(number)));
  }
}
