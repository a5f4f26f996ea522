package ro.pridvor.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.problem.ProblemKind;
import ro.pridvor.testing.TestSites;

class AssetsTest {
  @TempDir private Path themes;

  @BeforeEach
  void copyThemes() {
    TestSites.copy(TestSites.THEMES, themes);
  }

  private Assets load(String theme) {
    return Assets.load(Theme.load(themes, theme), Map.of());
  }

  private static String text(Assets assets, String name) {
    return new String(
        assets.files().get(assets.address(name).substring(1)), StandardCharsets.UTF_8);
  }

  @Test
  void aNameChangesWithItsContentAndOnlyThen() {
    String before = load("mic").address("mic.css");
    assertEquals(before, load("mic").address("mic.css"));
    TestSites.edit(themes.resolve("mic/assets/culori.css"), "#111", "#222");
    assertNotEquals(before, load("mic").address("mic.css"));
    assertTrue(before.matches("/resurse/mic\\.[0-9a-f]{10}\\.css"), before);
  }

  @Test
  void aChangedImageRenamesTheStylesThatUseIt() throws IOException {
    String before = load("mic").address("mic.css");
    Files.writeString(themes.resolve("mic/assets/img/punct.svg"), "<svg/>");
    assertNotEquals(before, load("mic").address("mic.css"));
  }

  @Test
  void referencesBetweenAssetsFollowTheirNewNames() {
    Assets assets = load("mic");
    String image = assets.address("img/punct.svg").substring("/resurse/".length());
    assertTrue(text(assets, "mic.css").contains("url(\"./" + image + "\")"));
  }

  @Test
  void aBundleIsItsPartsInOrder() {
    String css = text(load("mic"), "mic.css");
    assertTrue(css.contains("color:#111"), css);
    assertTrue(css.indexOf("color:#111") < css.indexOf("max-width"), css);
    assertFalse(css.contains("for authors"), "comments are not published");
  }

  @Test
  void whatIsPartOfABundleIsNotPublishedAlone() {
    Assets assets = load("mic");
    assertTrue(assets.files().keySet().stream().noneMatch(name -> name.contains("culori")));
    assertThrows(IllegalArgumentException.class, () -> assets.address("culori.css"));
  }

  @Test
  void aChildsAssetReplacesItsParents() {
    TestSites.write(themes.resolve("mic-copil/assets/asezare.css"), "main { max-width: 40ch }");
    assertTrue(text(load("mic-copil"), "mic.css").contains("40ch"));
    assertTrue(text(load("mic"), "mic.css").contains("60ch"));
  }

  @Test
  void anAssetThatIsALinkOutOfTheThemeIsRefused() throws IOException {
    Path secret = Files.writeString(themes.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(themes.resolve("mic/assets/secret.txt"), secret);
    ThemeException refused = assertThrows(ThemeException.class, () -> load("mic"));
    assertEquals("themes/mic/assets/secret.txt", refused.problem().at().file());
  }

  @Test
  void aReferenceToNothingIsAProblemOfTheTheme() {
    TestSites.edit(themes.resolve("mic/assets/culori.css"), "punct.svg", "nimic.svg");
    ThemeException fault = assertThrows(ThemeException.class, () -> load("mic"));
    assertEquals(ProblemKind.THEME_FILE, fault.problem().kind());
    assertTrue(fault.problem().arguments().toString().contains("img/nimic.svg"));
  }

  @Test
  void aReferenceOutOfTheThemeIsAProblemOfTheTheme() {
    TestSites.edit(
        themes.resolve("mic/assets/culori.css"), "./img/punct.svg", "../../../../etc/hostname");
    assertThrows(ThemeException.class, () -> load("mic"));
  }

  @Test
  void anAssetWithoutExtensionIsPublishedUnderItsName() {
    TestSites.write(themes.resolve("mic/assets/LICENSE"), "OFL");
    assertTrue(load("mic").address("LICENSE").matches("/resurse/LICENSE\\.[0-9a-f]{10}"));
  }
}
