package ro.pridvor.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ro.pridvor.testing.TestSites;

/** A theme may be broken or hostile: it can spoil its own pages, and nothing else. */
@Order(1)
class ThemeFaultsTest {
  private static final String HOME = "themes/mic/templates/home.ftlh";

  @TempDir private Path folder;

  @BeforeEach
  void copyThemes() {
    TestSites.valid("mic", folder);
    TestSites.copy(TestSites.THEMES, folder.resolve("themes"));
  }

  private TestSites.Result build() {
    return TestSites.run(folder, "build", "--site", "site");
  }

  private void home(String body) {
    TestSites.write(
        folder.resolve(HOME),
        "<#import \"lib/layout.ftlh\" as l><@l.sheet>" + body + "</@l.sheet>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${page?api.class}",
        "${page?api.getClass()}",
        "${view.plans?api.getClass()}",
        "${'freemarker.template.utility.Execute'?new()('id')}",
        "${'freemarker.template.utility.ObjectConstructor'?new()('java.io.File','/')}",
        "${'freemarker.template.utility.JythonRuntime'?new()}",
        "${page.class}",
        "${page.getClass()}",
        "${page.class.protectionDomain}",
        "${page.toString()}",
        "${page.hashCode()}",
        "${page.equals(page)}",
        "${portal.class.forName('java.lang.Runtime')}",
        "${view.getClass().getClassLoader()}",
        "${url.class}",
        "${md.exec('x')}",
        "${portal.publisher.getClass()}",
        "<#assign x='freemarker.template.utility.Execute'?new()>",
        "<#include '/etc/passwd'>",
        "<#include '../../../../../../../../etc/passwd'>",
        "<#include '../../../content/portal.yaml'>",
        "<#include 'file:///etc/passwd'>",
        "<#import '../../../content/portal.yaml' as x>",
        "${.data_model.page.class}",
        "${.now?api}",
        "${page.kind?api.getDeclaringClass()}",
        "${portal.date?api}"
      })
  void aTemplateReachesNoJavaClassAndNoFile(String attack) {
    home(attack);
    TestSites.Result result = build();
    assertEquals(1, result.exit(), result.err());
    assertTrue(result.err().contains("home.ftlh"), result.err());
    assertFalse(result.err().contains("root:x:0"), "the file was read");
    assertFalse(Files.exists(folder.resolve("site")));
  }

  @Test
  void anInterpretedTemplateIsHeldByTheSameRules() {
    home("<#assign x = '$' + '{page?api.class}'><@x?interpret />");
    assertEquals(1, build().exit());
  }

  @Test
  void aTemplateLinkedFromOutsideTheThemeIsNotRead() throws Exception {
    Files.writeString(folder.resolve("secret.ftlh"), "secret");
    Files.createSymbolicLink(
        folder.resolve("themes/mic/templates/lib/legat.ftlh"), folder.resolve("secret.ftlh"));
    home("<#include 'lib/legat.ftlh'>");
    assertEquals(1, build().exit());
  }

  @Test
  void contentIsEscapedThoughATemplateForgets() {
    TestSites.edit(
        folder.resolve("content/plans/mare-2025/plan.yaml"),
        "short-title: Mare, 2025",
        "short-title: \"<script>alert('x')</script>\"");
    assertEquals(0, build().exit());
    String home = TestSites.read(folder.resolve("site/index.html"));
    assertTrue(home.contains("&lt;script&gt;"), home);
    assertFalse(home.contains("<script>"), home);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<style>*{}</style>",
        "<p style='color:red'>a</p>",
        "<p onclick='x()'>a</p>",
        "<a href='javascript:x()'>a</a>",
        "<img src='https://rau.example/x.png'>",
        "<h1>încă unul</h1>",
        "<h2>a</h2><h4>b</h4>",
        "<p id=a></p><p id=a></p>",
        "<a href='nicaieri/'>a</a>"
      })
  void aPageThatBreaksACertainRuleIsNotPublished(String html) {
    home(html);
    TestSites.Result result = build();
    assertEquals(1, result.exit());
    assertFalse(Files.exists(folder.resolve("site")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\n<#list [1,2] as x>",
        "\n\n${",
        "\n\n<#if>",
        "\n\n<@nimic",
        "\n\n${nimic}",
        "\n\n${page.title?nimic}"
      })
  void aFaultOfATemplateIsNamedWithItsOwnLine(String fault) {
    home(fault);
    TestSites.Result result = build();
    assertEquals(1, result.exit(), result.err());
    assertTrue(result.err().contains("templates/home.ftlh:3:"), result.err());
    assertFalse(result.err().contains("earlier attempt"), result.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n<#assign n = 0><#list 1..2000000000 as i><#assign n = i></#list>",
        "\n<#macro m><@m/></#macro><@m/>",
        "\n<#function f x><#return f(x + 1)></#function>${f(1)}",
        "\n<#include 'home.ftlh'>",
        "\n<#assign s = 'x'><#list 1..100 as i><#assign s = s + s></#list>"
      })
  void aTemplateThatWouldNotEndIsNamedWithItsLine(String fault) {
    home(fault);
    TestSites.Result result = build();
    assertEquals(1, result.exit(), result.err());
    assertTrue(result.err().matches("(?s).*templates/[a-z/]+\\.ftlh:\\d+:.*"), result.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${'x'?left_pad(2000000000)}",
        "${'x' ? <#-- --> right_pad(2000000000)}",
        "${'1+1'?eval}",
        "<#list 1.. as i>x</#list>",
        "${(1..)?map(x -> x)?join('')}"
      })
  void whatNothingCouldStopIsNotAllowed(String fault) {
    home("\n" + fault);
    TestSites.Result result = build();
    assertEquals(1, result.exit(), result.err());
    assertTrue(result.err().contains("themes/mic/templates/home.ftlh:2:"), result.err());
  }

  @Test
  void filesOfAThemeAreNamedThemselves() throws Exception {
    Path theme = folder.resolve("themes/mic");
    Map<String, byte[]> faults =
        Map.of(
            "templates/lib/rau.ftlh", new byte[] {'a', '\n', (byte) 0xba},
            "messages/rau.ro.properties", "a=b\nc=\\u12\n".getBytes(StandardCharsets.UTF_8),
            "messages/alt.ro.properties", new byte[] {'a', '=', '\n', (byte) 0xfe},
            "assets/rau.css", "@import url(\"./rau.css\");".getBytes(StandardCharsets.UTF_8),
            "assets/rau.js", "import \"./rau.js\";".getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, byte[]> fault : faults.entrySet()) {
      Path file = theme.resolve(fault.getKey());
      Files.write(file, fault.getValue());
      TestSites.Result result = build();
      assertEquals(1, result.exit(), result.err());
      assertTrue(result.err().contains(fault.getKey()), result.err());
      Files.delete(file);
    }
    try (RandomAccessFile sparse =
        new RandomAccessFile(theme.resolve("assets/x.bin").toFile(), "rw")) {
      sparse.setLength(3L << 30);
    }
    assertTrue(build().err().contains("assets/x.bin"));
    Files.delete(theme.resolve("assets/x.bin"));
    Files.createDirectories(folder.resolve("afara"));
    Files.createSymbolicLink(theme.resolve("templates/legat"), folder.resolve("afara"));
    assertTrue(build().err().contains("templates/legat"));
  }

  @Test
  void aMissingTemplateIsNamed() throws Exception {
    Files.delete(folder.resolve("themes/mic/templates/glossary.ftlh"));
    TestSites.Result result = build();
    assertEquals(1, result.exit());
    assertTrue(result.err().contains("glossary.ftlh"), result.err());
  }

  @Test
  void aMissingMessageIsNamedWithItsLanguage() {
    TestSites.edit(folder.resolve("themes/mic/messages/en.properties"), "footer=", "subsol=");
    TestSites.Result result = build();
    assertEquals(1, result.exit());
    assertTrue(result.err().contains("footer") && result.err().contains("„en”"), result.err());
  }

  @Test
  void theSameFailureIsReportedEveryTime() {
    TestSites.write(folder.resolve("themes/mic/templates/lib/layout.ftlh"), "${nimic}");
    String first = build().err();
    for (int i = 0; i < 5; i++) {
      assertEquals(first, build().err());
    }
  }

  @Test
  void aThemeThatInheritsFromItselfEnds() {
    TestSites.write(folder.resolve("themes/mic/theme.properties"), "parent=mic\n");
    assertEquals(1, build().exit());
  }

  @Test
  void aParentOutsideTheThemesFolderIsNotLoaded() {
    TestSites.copy(folder.resolve("themes/mic"), folder.resolve("afara"));
    TestSites.write(folder.resolve("themes/mic-copil/theme.properties"), "parent=../afara\n");
    TestSites.edit(folder.resolve("content/portal.yaml"), "theme: mic", "theme: mic-copil");
    TestSites.Result result = build();
    assertEquals(1, result.exit());
    assertTrue(result.err().contains("../afara"), result.err());
  }
}
