package ro.pridvor.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ro.pridvor.testing.RealPortal;

/**
 * The browsers and hosts of one run of tests. A browser with its driver serves one test at a time,
 * because the driver is not safe for threads; there come to be as many as tests run side by side.
 */
final class Browsers implements AutoCloseable {
  /** A browser with the driver that leads it. */
  record Led(Playwright driver, Browser browser) {}

  private final Deque<Led> idle = new ArrayDeque<>();
  private final List<Led> all = new ArrayList<>();
  private final Map<String, StaticHost> hosts = new HashMap<>();

  /** A browser that nobody else uses until it is given back. */
  synchronized Led take() {
    if (!idle.isEmpty()) {
      return idle.pop();
    }
    Playwright driver = Chromium.driver();
    Led led = new Led(driver, Chromium.launch(driver));
    all.add(led);
    return led;
  }

  synchronized void giveBack(Led led) {
    idle.push(led);
  }

  /** The real portal in a folder of a host, built and served when it is first asked for. */
  synchronized StaticHost portal(String folder) {
    return hosts.computeIfAbsent(
        folder,
        where -> {
          try {
            return new StaticHost(RealPortal.site(), where);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Override
  public synchronized void close() {
    hosts.values().forEach(StaticHost::close);
    for (Led led : all) {
      led.browser().close();
      led.driver().close();
    }
  }
}
