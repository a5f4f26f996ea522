package ro.pridvor.theme;

import freemarker.core.Environment;
import freemarker.core.ParseException;
import freemarker.core.TemplateElement;
import freemarker.core._CoreAPI;
import freemarker.template.TemplateException;
import java.util.Optional;
import ro.pridvor.problem.SourcePosition;

/** A line of a template. */
record TemplatePlace(String template, int line, int column) {

  /** Where an exception of FreeMarker says that the fault is. */
  static Optional<TemplatePlace> of(Throwable failure) {
    if (failure instanceof ParseException e && e.getTemplateName() != null) {
      return Optional.of(
          new TemplatePlace(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber()));
    }
    if (failure instanceof TemplateException e
        && e.getTemplateSourceName() != null
        && e.getLineNumber() != null) {
      return Optional.of(
          new TemplatePlace(e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber()));
    }
    return Optional.empty();
  }

  /**
   * What a template is just doing; any thread may ask. The stack changes meanwhile, so this is a
   * sample and sometimes nothing.
   */
  @SuppressWarnings("deprecation") // FreeMarker has no other way to its instruction stack
  static Optional<TemplatePlace> current(Environment environment) {
    try {
      TemplateElement[] stack = _CoreAPI.getInstructionStackSnapshot(environment);
      if (stack == null || stack.length == 0 || stack[0] == null) {
        return Optional.empty();
      }
      TemplateElement top = stack[0];
      return Optional.of(
          new TemplatePlace(top.getTemplate().getName(), top.getBeginLine(), top.getBeginColumn()));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /** The place so many columns further to the right. */
  TemplatePlace movedBy(int columns) {
    return new TemplatePlace(template, line, column + columns);
  }

  SourcePosition position() {
    return new SourcePosition("templates/" + template, Math.max(1, line), Math.max(1, column));
  }
}
