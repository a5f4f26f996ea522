package ro.pridvor.browser;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Lends a {@link Visit} to the tests of {@link InBrowser}. */
final class BrowserExtension implements ExecutionCondition, ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);
  private static final String NO_BROWSER =
      "NO BROWSER: install one (Debian: apt-get install chromium) or name it in PRIDVOR_CHROMIUM";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Optional<Path> browser = Chromium.installed();
    if (browser.isPresent()) {
      return ConditionEvaluationResult.enabled("with " + browser.get());
    }
    if ("1".equals(System.getenv("PRIDVOR_REQUIRE_BROWSER"))) {
      throw new AssertionError(NO_BROWSER);
    }
    System.err.println("\n*** " + context.getDisplayName() + " is SKIPPED. " + NO_BROWSER + " ***");
    return ConditionEvaluationResult.disabled(NO_BROWSER);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visit.class;
  }

  @Override
  public Visit resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Browsers browsers =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .computeIfAbsent(Browsers.class, key -> new Browsers(), Browsers.class);
    return context
        .getStore(NAMESPACE)
        .computeIfAbsent(Visit.class, key -> new Visit(browsers), Visit.class);
  }
}
