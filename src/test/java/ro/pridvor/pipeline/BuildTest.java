package ro.pridvor.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.problem.ProblemKind;
import ro.pridvor.publish.Staging;
import ro.pridvor.testing.TestSites;

class BuildTest {
  private static final String COPII = "content/plans/mic-2025-2030/01-copii.yaml";

  @TempDir private Path folder;
  private Path site;

  @BeforeEach
  void copyContent() {
    TestSites.valid("mic", folder);
    site = folder.resolve("site");
  }

  private Outcome build(boolean confirmRemoved) {
    return new Build(
            new BuildOptions(folder.resolve("content"), TestSites.THEMES, site, confirmRemoved),
            step -> {})
        .run();
  }

  @Test
  void aFailedBuildLeavesTheSiteByteForByte() {
    assertTrue(build(false).published());
    Map<String, String> before = TestSites.tree(site);
    TestSites.edit(folder.resolve(COPII), "id: m-1-1-1", "id: m-1-1-2");
    assertFalse(build(false).published());
    assertEquals(before, TestSites.tree(site));
  }

  @Test
  void aPageThatFailsTheAuditLeavesTheSiteByteForByte() {
    assertTrue(build(false).published());
    Map<String, String> before = TestSites.tree(site);
    TestSites.write(folder.resolve("content/pages/ajutor.md"), "# Ajutor\n\n[a](/nicaieri/)\n");
    Outcome outcome = build(false);
    assertEquals(ProblemKind.BROKEN_LINK, outcome.problems().get(0).kind());
    assertEquals(before, TestSites.tree(site));
  }

  @Test
  void anAddressThatWouldDisappearIsAProblemUntilItIsConfirmed() {
    assertTrue(build(false).published());
    TestSites.edit(folder.resolve(COPII), "id: m-1-1-1", "id: transport");
    Outcome refused = build(false);
    List<Object> lost = refused.problems().stream().map(p -> (Object) p.arguments()).toList();
    List<String> addressAndRedirect =
        List.of("/planuri/mic-2025-2030/masuri/m-1-1-1/", "/planuri/mic-2025-2030/");
    assertTrue(lost.contains(addressAndRedirect), lost::toString);
    assertEquals(ProblemKind.LOST_ADDRESS, refused.problems().get(0).kind());
    assertTrue(build(true).published());
    assertTrue(build(false).published(), "the new manifest is the promise now");
  }

  @Test
  void aRedirectKeepsAnAddressThatMoved() {
    assertTrue(build(false).published());
    TestSites.edit(folder.resolve(COPII), "id: m-1-1-1", "id: transport");
    TestSites.edit(
        folder.resolve("content/portal.yaml"),
        "theme: mic",
        "theme: mic\nredirects:\n  - from: /planuri/mic-2025-2030/masuri/m-1-1-1/\n"
            + "    to: /planuri/mic-2025-2030/masuri/transport/");
    assertEquals(List.of(), build(false).problems());
    String moved = TestSites.read(site.resolve("planuri/mic-2025-2030/masuri/m-1-1-1/index.html"));
    assertTrue(moved.contains("href=\"../transport/index.html\""), moved);
  }

  @Test
  void aBuildBesideAnotherIsRefusedAndChangesNothing() {
    assertTrue(build(false).published());
    Map<String, String> before = TestSites.tree(site);
    try (Staging other = Staging.open(site)) {
      assertEquals(Set.of(), other.files());
      Outcome outcome = build(false);
      assertTrue(outcome.couldNotWrite());
      assertEquals(ProblemKind.OUTPUT_LOCKED, outcome.problems().get(0).kind());
    }
    assertEquals(before, TestSites.tree(site));
  }

  @Test
  void theStepsAreToldInOrderAndTimed() {
    List<String> steps = new ArrayList<>();
    Outcome outcome =
        new Build(
                new BuildOptions(folder.resolve("content"), TestSites.THEMES, site, false),
                steps::add)
            .run();
    assertEquals(steps, List.copyOf(outcome.times().keySet()));
    assertEquals("read", steps.get(0));
    assertEquals("publish", steps.get(steps.size() - 1));
  }

  @Test
  void aPlanWithoutMeasuresIsPublished() {
    TestSites.write(
        folder.resolve("content/plans/text-2024/plan.yaml"),
        TestSites.read(folder.resolve("content/plans/mare-2025/plan.yaml")));
    assertTrue(build(false).published());
    assertTrue(Files.exists(site.resolve("planuri/text-2024/index.html")));
  }

  @Test
  void parallelWorkEndsBeforeItsFailureIsTold() {
    AtomicInteger running = new AtomicInteger();
    List<Integer> items = IntStream.range(0, 500).boxed().toList();
    for (int run = 0; run < 20; run++) {
      IllegalStateException first =
          assertThrows(
              IllegalStateException.class,
              () ->
                  Parallel.forEach(
                      items,
                      i -> {
                        running.incrementAndGet();
                        try {
                          if (i % 100 == 77) {
                            throw new IllegalStateException("item " + i);
                          }
                        } finally {
                          running.decrementAndGet();
                        }
                      }));
      assertEquals(0, running.get());
      assertEquals("item 77", first.getMessage(), "the first in the list, every time");
    }
  }
}
