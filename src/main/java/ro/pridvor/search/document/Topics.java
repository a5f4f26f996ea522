package ro.pridvor.search.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ro.pridvor.search.analysis.Analysis;
import ro.pridvor.search.analysis.Vocabulary;

/** The topics of the vocabulary: what a document is about by the words of its names. */
public final class Topics {
  /** Terms that make a document be about a concept. */
  private record Rule(String concept, boolean institutions, Set<String> terms) {}

  private final List<Rule> rules = new ArrayList<>();

  public Topics(Analysis analysis) {
    for (Vocabulary.Topic topic : analysis.vocabulary().topics()) {
      for (String phrase : topic.phrases()) {
        Set<String> terms =
            analysis.tokens(phrase).stream().map(Analysis.Token::term).collect(Collectors.toSet());
        rules.add(new Rule(topic.concept(), topic.institutions(), terms));
      }
    }
  }

  /**
   * The concepts of a document with these names.
   *
   * @param institution whether it is an institution, which is about few of them
   */
  public Set<String> of(List<List<Analysis.Token>> names, boolean institution) {
    Set<String> terms = new HashSet<>();
    names.forEach(name -> name.forEach(token -> terms.add(token.term())));
    Set<String> concepts = new TreeSet<>();
    for (Rule rule : rules) {
      if (terms.containsAll(rule.terms()) && (!institution || rule.institutions())) {
        concepts.add(rule.concept());
      }
    }
    return concepts;
  }
}
