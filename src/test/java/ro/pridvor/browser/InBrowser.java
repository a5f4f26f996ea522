package ro.pridvor.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that needs a real browser. It gets a {@link Visit} as a parameter of a method, or of its
 * constructor where one instance serves all its methods:
 *
 * <pre>
 * &#64;InBrowser
 * class FrontDoorTest {
 *   &#64;Test
 *   void theFrontDoorHasAName(Visit visit) {
 *     assertEquals("Portal", visit.open("/").title());
 *   }
 * }
 * </pre>
 *
 * <p>Browsers and hosts are opened once for the whole run, pages are closed when the test ends.
 * Where there is no browser the test is skipped, loudly; with {@code PRIDVOR_REQUIRE_BROWSER=1} in
 * the environment it fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
public @interface InBrowser {}
