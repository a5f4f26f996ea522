package ro.pridvor.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ro.pridvor.content.Trees.Proposed;

class ProposalMarksTest {
  private static final String TEXT =
      """
      # Planul propus de consiliu
      title: >- # propus
        Un plan
      note: |
        Ce urmează este text:
        status: draft # propus
      kind: "a # propus"
      status: draft #propus
      place: Oraș # Propus, de întrebat la arhivă
      components:
        - {id: c1, name: Copii} # propus
        - id: c2
          name: "Vârstnici" # propus
      groups: [copii, tineri] # propus
      other: text # propusă altfel
      """;

  @Test
  void onlyCommentsAtTheEndOfALineAreMarks() {
    assertEquals(List.of(2, 8, 9, 11, 13, 14), ProposalMarks.lines(TEXT));
    assertEquals(List.of(), ProposalMarks.lines("text: Centrul propus\n# altceva\n"));
  }

  @Test
  void valuesKeepTheirMarksWhenReadAndWrittenAgain() {
    Map<String, Object> tree = Trees.yamlWithProposals(TEXT).orElseThrow();
    assertEquals(new Proposed("Un plan"), tree.get("title"));
    assertEquals(new Proposed(List.of("copii", "tineri")), tree.get("groups"));
    assertEquals("a # propus", tree.get("kind"));
    Map<String, Object> again = Trees.yamlWithProposals(TreeWriter.lines(tree)).orElseThrow();
    assertEquals(tree, again);
    assertEquals(tree, Trees.json(TreeWriter.json(tree)).orElseThrow());
    assertEquals("Un plan", Trees.yaml(TEXT).orElseThrow().get("title"));
  }
}
