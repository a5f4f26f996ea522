package ro.pridvor.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import ro.pridvor.testing.RealPortal;

/**
 * What a test does in a browser: opens pages of the real portal on a screen of some size, and waits
 * until they have come to rest. All that it opened is closed with it.
 *
 * <p>{@code -Dpridvor.strain=6} makes every page six times slower, to show tests that race.
 */
public final class Visit implements AutoCloseable {
  /** Roomy: a machine under strain is slow, and a page that hangs is found all the same. */
  private static final double PATIENCE = 90_000;

  private static final int STRAIN = Integer.getInteger("pridvor.strain", 1);

  /** The portal is usually looked at where links that ought to be relative would not work. */
  private static final String SUBFOLDER = "/un/subfolder/";

  private static final String AT_REST =
      """
      () => document.readyState === 'complete' && document.fonts.status === 'loaded'
        && !document.querySelector('[data-busy]')""";

  /** Comes after all observers of the page have been told what is in sight. */
  private static final String SEEN =
      """
      () => new Promise((done) => new IntersectionObserver((seen, own) => { own.disconnect(); done(); })
        .observe(document.documentElement))""";

  private final Browsers browsers;
  private final Browsers.Led led;
  private final List<BrowserContext> opened = new ArrayList<>();
  private final List<CDPSession> slowed = new ArrayList<>();

  Visit(Browsers browsers) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    this.browsers = browsers;
    this.led = browsers.take();
  }

  /** A visitor's screen; motion is reduced, so that nothing is looked at half-way. */
  public static Browser.NewContextOptions screen(int width, int height) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  /** An empty page of a browser that knows nothing of earlier ones. */
  public Page page(Browser.NewContextOptions options) {
    BrowserContext context = led.browser().newContext(options);
    opened.add(context);
    context.setDefaultTimeout(PATIENCE);
    context.setDefaultNavigationTimeout(PATIENCE);
    return another(context);
  }

  /** One more page of the same browser window. */
  Page another(BrowserContext context) {
    Page page = context.newPage();
    if (STRAIN > 1) {
      CDPSession session = context.newCDPSession(page);
      slow(session, STRAIN);
      slowed.add(session);
    }
    return page;
  }

  private static void slow(CDPSession session, int times) {
    JsonObject rate = new JsonObject();
    rate.addProperty("rate", times);
    session.send("Emulation.setCPUThrottlingRate", rate);
  }

  /** A page of the portal, at rest, on a desktop. */
  Page open(String address) {
    return open(address, 1280, 900);
  }

  Page open(String address, int width, int height) {
    Page page = page(screen(width, height));
    go(page, address);
    return page;
  }

  /** Goes to a page of the portal and waits until it is at rest. */
  void go(Page page, String address) {
    page.navigate(url(address));
    settle(page);
  }

  /** Where a page of the portal stands: in a subfolder of a host. */
  String url(String address) {
    return browsers.portal(SUBFOLDER).url(address);
  }

  /** The same at the address that portal.yaml gives: only there can a 404 page know its root. */
  String urlAtRoot(String address) {
    return browsers.portal("/").url(address);
  }

  /** The same opened from a disk, without any host. */
  static String fileUrl(String address) {
    String file = address.endsWith("/") ? address + "index.html" : address;
    return RealPortal.site().resolve(file.substring(1)).toUri().toString();
  }

  /** Waits until everything of a page is loaded and its scripts have done what they were asked. */
  static void settle(Page page) {
    page.waitForFunction(AT_REST);
    page.evaluate(SEEN);
    page.waitForFunction(AT_REST);
  }

  /** Closes all that was opened. */
  void leave() {
    slowed.forEach(session -> slow(session, 1)); // a slowed page would not end with its window
    slowed.clear();
    opened.forEach(BrowserContext::close);
    opened.clear();
  }

  @Override
  public void close() {
    try {
      leave();
    } finally {
      browsers.giveBack(led);
    }
  }
}
