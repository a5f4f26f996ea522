package ro.pridvor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ro.pridvor.site.PageKind;
import ro.pridvor.testing.RealPortal;

/** The header stays low in any letters, and what it leads to is there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstScreenTest {
  private Playwright driver;
  private Browser browser;
  private StaticHost host;

  @BeforeAll
  void openBrowser() throws IOException {
    Path executable = Chromium.require();
    driver = Chromium.driver();
    browser = Chromium.launch(driver, executable);
    host = new StaticHost(RealPortal.site(), "/");
  }

  @AfterAll
  void closeBrowser() {
    if (driver != null) {
      host.close();
      browser.close();
      driver.close();
    }
  }

  private BrowserContext screen(int width) {
    return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 740));
  }

  private static double header(Page page) {
    return page.locator(".site-header").boundingBox().height;
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 500, 700, 1000, 1280})
  void whereTheTypefacesDoNotComeTheHeaderIsAsLow(int width) {
    try (BrowserContext context = screen(width)) {
      context.route("**/*.woff2", Route::abort);
      Page page = context.newPage();
      page.navigate(host.url(SamplePages.of(PageKind.MEASURE)));
      double height = header(page);
      assertTrue(height <= 215, () -> "a header of " + height + " px at " + width);
    }
  }

  @Test
  void lettersOf300PercentLeaveThePageItsPlaceOnAPhone() {
    try (BrowserContext context = screen(360)) {
      context.addInitScript("localStorage.setItem('pridvor.reading', '{\"size\":\"300\"}')");
      Page page = context.newPage();
      page.navigate(host.url(SamplePages.of(PageKind.MEASURE)));
      double height = header(page);
      assertTrue(height <= 300, () -> "a header of " + height + " px");
      assertThat(page.locator("header a:text-is('Accesibilitate')")).isVisible();
      page.locator("header form button").click();
      assertThat(page.locator("#q")).isVisible();
    }
  }

  @Test
  void theReadingSettingsCanBeChosenOnTheAccessibilityPage() {
    try (BrowserContext context = screen(1280)) {
      Page page = context.newPage();
      page.navigate(host.url("/accesibilitate/index.html"));
      page.locator("main .settings-form").locator("[value='200']").check();
      assertThat(page.locator("html")).hasAttribute("data-size", "200");
      assertThat(page.locator("main [role=status]")).containsText("200 %");
    }
  }
}
