package ro.pridvor.check;

import static ro.pridvor.problem.ProblemKind.EASY_ACRONYM;
import static ro.pridvor.problem.ProblemKind.EASY_HARD_SIGN;
import static ro.pridvor.problem.ProblemKind.EASY_HARD_WORDS;
import static ro.pridvor.problem.ProblemKind.EASY_LONG_SENTENCE;
import static ro.pridvor.problem.ProblemKind.GROUPS_WITHOUT_EASY;
import static ro.pridvor.problem.ProblemKind.PLAN_WITHOUT_EASY;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ro.pridvor.content.Content;
import ro.pridvor.content.Content.TargetGroupEntry;
import ro.pridvor.problem.ProblemLog;

/** Easy texts: that they are there, and that they are easy. */
final class EasyTexts {
  static final int MAX_WORDS = 12;

  private static final int SHOWN_GROUPS = 8;
  private static final Pattern SENTENCE = Pattern.compile("[^.!?:\\n]+(?:[.!?:]+|\\n|$)");
  private static final Pattern LIST_SIGN = Pattern.compile("(?m)^\\s*[-*] ");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}–-]*");
  private static final Pattern ACRONYM = Pattern.compile("\\b\\p{Lu}{2,}\\b");
  private static final Pattern HARD_SIGN =
      Pattern.compile("[();/&]|\\betc\\b|\\bș\\.a\\.|\\d+\\s*[-–—]\\s*\\d+");

  /** Words of offices, as a pattern that covers their endings, and what to write instead. */
  private static final Map<Pattern, String> HARD_WORDS = HardWords.load();

  private EasyTexts() {}

  static void check(Content content, List<Passage> passages, ProblemLog problems) {
    missing(content, problems);
    for (Passage passage : passages) {
      if (passage.is(Passage.Voice.EASY)) {
        check(passage, problems);
      }
    }
  }

  private static void missing(Content content, ProblemLog problems) {
    content.plans().stream()
        .filter(plan -> plan.easy().isEmpty())
        .forEach(plan -> problems.add(PLAN_WITHOUT_EASY, plan.at(), plan.shortTitle().value()));
    List<TargetGroupEntry> groups =
        content.targetGroups().stream().filter(group -> group.easy().isEmpty()).toList();
    if (!groups.isEmpty()) {
      List<String> names =
          groups.stream().limit(SHOWN_GROUPS).map(group -> group.name().value()).toList();
      String list = String.join(", ", names) + (groups.size() > SHOWN_GROUPS ? ", …" : "");
      String count = Integer.toString(groups.size());
      problems.add(GROUPS_WITHOUT_EASY, groups.get(0).id().at(), count, list);
    }
  }

  private static void check(Passage passage, ProblemLog problems) {
    String text = LIST_SIGN.matcher(passage.value()).replaceAll("\n");
    Matcher sentence = SENTENCE.matcher(text);
    while (sentence.find()) {
      long words = WORD.matcher(sentence.group()).results().count();
      if (words > MAX_WORDS) {
        problems.add(
            EASY_LONG_SENTENCE,
            passage.text().at(),
            Long.toString(words),
            Integer.toString(MAX_WORDS),
            beginning(sentence.group().strip()));
      }
    }
    found(ACRONYM, text)
        .ifPresent(acronym -> problems.add(EASY_ACRONYM, passage.text().at(), acronym));
    found(HARD_SIGN, text)
        .ifPresent(sign -> problems.add(EASY_HARD_SIGN, passage.text().at(), sign));
    hardWords(passage, text.toLowerCase(Locale.ROOT), problems);
  }

  private static void hardWords(Passage passage, String text, ProblemLog problems) {
    HARD_WORDS.forEach(
        (words, simple) ->
            found(words, text)
                .ifPresent(
                    hard -> problems.add(EASY_HARD_WORDS, passage.text().at(), hard, simple)));
  }

  private static java.util.Optional<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group()).findFirst();
  }

  private static String beginning(String sentence) {
    String[] words = sentence.split("\\s+");
    return String.join(" ", List.of(words).subList(0, Math.min(6, words.length))) + " …";
  }
}
