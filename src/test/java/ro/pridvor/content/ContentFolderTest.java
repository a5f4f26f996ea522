package ro.pridvor.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemKind;
import ro.pridvor.problem.ProblemLog;

class ContentFolderTest {
  private final ProblemLog problems = new ProblemLog();
  @TempDir private Path temporary;
  private Path content;

  @BeforeEach
  void makeFolder() throws IOException {
    content = Files.createDirectory(temporary.resolve("content"));
  }

  private Optional<String> read(String file, byte[] bytes) throws IOException {
    Files.write(content.resolve(file), bytes);
    return new ContentFolder(content, problems).read(file, problems);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Problem problem() {
    assertEquals(1, problems.sorted().size(), () -> problems.sorted().toString());
    return problems.sorted().get(0);
  }

  @Test
  void aFolderThatDoesNotExistIsAProblem() {
    ContentFolder folder = new ContentFolder(temporary.resolve("altundeva"), problems);
    assertEquals(List.of(), folder.files());
    assertEquals(ProblemKind.MISSING_FOLDER, problem().kind());
  }

  @Test
  void filesComeSortedAndHiddenOnesStayOut() throws IOException {
    for (String file : List.of("b.yaml", "a.yaml", ".ascuns", ".git/x", "plans/p/plan.yaml")) {
      Files.createDirectories(content.resolve(file).getParent());
      Files.write(content.resolve(file), utf8("x"));
    }
    assertEquals(
        List.of("a.yaml", "b.yaml", "plans/p/plan.yaml"),
        new ContentFolder(content, problems).files());
  }

  @Test
  void aLinkToAFolderOutsideIsNotFollowed() throws IOException {
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Files.write(outside.resolve("secret.yaml"), utf8("x: 1"));
    Files.createSymbolicLink(content.resolve("plans"), outside);
    assertEquals(List.of(), new ContentFolder(content, problems).files());
    assertEquals(ProblemKind.SYMLINK, problem().kind());
  }

  @Test
  void textIsNormalisedToOneFormOfDiacritics() throws IOException {
    assertEquals(Optional.of("ă ș"), read("a.yaml", utf8("a\u0306 s\u0326")));
  }

  @Test
  void cedillasStayAsPrinted() throws IOException {
    assertEquals(Optional.of("Acţiuni şi"), read("a.yaml", utf8("Acţiuni şi")));
  }

  @Test
  void aByteOrderMarkIsNoContent() throws IOException {
    assertEquals(Optional.of("a: 1"), read("a.yaml", utf8("\uFEFFa: 1")));
  }

  @Test
  void theFirstByteThatIsNoUtf8IsNamedWithItsPlace() throws IOException {
    byte[] bytes = utf8("a: 1\nb: ș?\n");
    bytes[bytes.length - 2] = (byte) 0xE3;
    assertTrue(read("a.yaml", bytes).isEmpty());
    assertEquals("content/a.yaml:2:5", problem().at().toString());
    assertEquals(List.of("0xE3"), problem().arguments());
  }

  @Test
  void aCutLetterAtTheEndOfTheFileIsNoUtf8() throws IOException {
    assertTrue(read("a.yaml", new byte[] {'a', (byte) 0xC8}).isEmpty());
    assertEquals(ProblemKind.BAD_UTF8, problem().kind());
  }

  @Test
  void aHugeFileIsRefusedUnread() throws IOException {
    assertTrue(read("a.yaml", new byte[(int) ContentFolder.MAX_BYTES + 1]).isEmpty());
    assertEquals(ProblemKind.FILE_TOO_LARGE, problem().kind());
  }

  @Test
  void aFileThatGoesAwayIsAProblem() {
    assertTrue(new ContentFolder(content, problems).read("dus.yaml", problems).isEmpty());
    assertEquals(ProblemKind.UNREADABLE_FILE, problem().kind());
  }

  @Test
  void everyTabThatIndentsIsNamed() throws IOException {
    assertTrue(read("a.yaml", utf8("a:\n\tb: 1\n  \tc: 2\nd: x\ty\n")).isEmpty());
    assertEquals(
        List.of("content/a.yaml:2:1", "content/a.yaml:3:3"),
        problems.sorted().stream().map(p -> p.at().toString()).toList());
  }
}
