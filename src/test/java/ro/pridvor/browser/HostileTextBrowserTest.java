package ro.pridvor.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.testing.TestSites;

/** Text that would be a script elsewhere is text on every kind of page of the real theme. */
@InBrowser
class HostileTextBrowserTest {
  private static final String ATTACK =
      "'\\\"></title></script><script>alert(1)</script><img src=https://rau.example/x onerror=alert(1)>"
          + "<svg onload=alert(1)>${7*7}'";

  @TempDir private Path folder;

  @Test
  void nothingRunsLoadsOrComplains(Visit visit) throws IOException {
    TestSites.valid("mic", folder);
    Path content = folder.resolve("content");
    String quoted = ATTACK.substring(1, ATTACK.length() - 1);
    Path plan = content.resolve("plans/mic-2025-2030/plan.yaml");
    Path measures = content.resolve("plans/mic-2025-2030/01-copii.yaml");
    TestSites.edit(plan, "title: Planul operațional al comunei Mic", "title: \"" + quoted + "\"");
    TestSites.edit(plan, "short-title: Mic, 2025–2030", "short-title: \"" + quoted + "\"");
    TestSites.edit(plan, "place: Mic", "place: \"" + quoted + "\"");
    TestSites.edit(measures, "title: Copii fericiți", "title: \"" + quoted + "\"");
    TestSites.edit(measures, "text: Transport pentru elevi", "text: \"" + quoted + "\"");
    TestSites.edit(measures, "minim 2 curse/zi", quoted);
    TestSites.edit(
        content.resolve("portal.yaml"), "title: Portalul comunei Mic", "title: \"" + quoted + "\"");
    TestSites.edit(content.resolve("portal.yaml"), "theme: mic", "theme: pridvor");
    String themes = Path.of("themes").toAbsolutePath().toString();
    TestSites.Result result = TestSites.run(folder, "build", "--themes", themes);
    assertEquals(0, result.exit(), result.err());
    List<String> faults = new ArrayList<>();
    try (StaticHost host = new StaticHost(folder.resolve("site"), "/")) {
      Page page = visit.page(Visit.screen(1280, 900));
      page.onConsoleMessage(message -> faults.add(message.type() + ": " + message.text()));
      page.onPageError(faults::add);
      page.onDialog(
          dialog -> {
            faults.add("dialog: " + dialog.message());
            dialog.dismiss();
          });
      page.onRequest(
          request -> {
            if (!request.url().startsWith(host.origin())) {
              faults.add("request: " + request.url());
            }
          });
      for (String address :
          List.of(
              "/",
              "/planuri/mic-2025-2030/",
              "/planuri/mic-2025-2030/og-1/",
              "/planuri/mic-2025-2030/masuri/m-1-1-1/",
              "/grupuri/copii/",
              "/termene/",
              "/cautare/?q=alert")) {
        page.navigate(host.url(address));
        Visit.settle(page);
        assertEquals(0, page.locator("img[onerror], svg[onload], iframe").count(), address);
      }
      page.locator("main").getByText("alert(1)").first().waitFor();
    }
    assertEquals(List.of(), faults);
  }
}
