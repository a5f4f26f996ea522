package ro.pridvor.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ro.pridvor.text.Folding;
import ro.pridvor.text.Folding.Word;

/**
 * Finds known names inside printed text: the longest name at each word, case and diacritics set
 * aside, except that an acronym in capitals must be printed in capitals ("SI" is a unit, "si" means
 * "and").
 */
final class NameIndex {
  private final Node root = new Node();

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private final List<Name> names = new ArrayList<>();
  }

  private record Name(String id, List<String> exact) {}

  /** A name found: the words from {@code first} to {@code last}, both included. */
  record Match(String id, int first, int last) {}

  /**
   * Adds a name.
   *
   * @return the id that the same name was given to before, if it was another
   */
  Optional<String> add(String name, String id) {
    List<Word> words = Folding.words(name);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Node node = root;
    for (Word word : words) {
      node = node.next.computeIfAbsent(word.folded(), key -> new Node());
    }
    List<String> exact = isAcronym(name) ? words.stream().map(Word::text).toList() : List.of();
    Optional<String> other =
        node.names.stream()
            .filter(known -> known.exact().equals(exact) && !known.id().equals(id))
            .map(Name::id)
            .findFirst();
    node.names.add(0, new Name(id, exact));
    return other;
  }

  private static boolean isAcronym(String name) {
    return name.chars().noneMatch(Character::isLowerCase);
  }

  /** The longest name that starts at a word. */
  Optional<Match> longestAt(List<Word> words, int first) {
    Node node = root;
    Match longest = null;
    for (int last = first; last < words.size(); last++) {
      node = node.next.get(words.get(last).folded());
      if (node == null) {
        break;
      }
      List<Word> printed = words.subList(first, last + 1);
      for (Name name : node.names) {
        if (fits(name, printed)) {
          longest = new Match(name.id(), first, last);
          break;
        }
      }
    }
    return Optional.ofNullable(longest);
  }

  private static boolean fits(Name name, List<Word> printed) {
    return name.exact().isEmpty() || name.exact().equals(printed.stream().map(Word::text).toList());
  }
}
