package ro.pridvor.theme;

import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A record as templates see it: its components and its other questions, by name. */
final class RecordModel implements TemplateHashModel {
  private static final Set<String> NOT_FOR_TEMPLATES = Set.of("hashCode", "toString");

  private final Object value;
  private final Map<String, Method> readable;
  private final ObjectWrapper wrapper;

  /** What has been read; empty where it is read again each time. */
  private final Optional<Map<String, TemplateModel>> read;

  /**
   * @param readable what {@link #readable} gives for the record's class
   * @param caching whether what is read is kept: for records that templates read often
   */
  RecordModel(Object value, Map<String, Method> readable, ObjectWrapper wrapper, boolean caching) {
    this.value = value;
    this.readable = readable;
    this.wrapper = wrapper;
    this.read = caching ? Optional.of(new ConcurrentHashMap<>()) : Optional.empty();
  }

  /** Whether a value is one of our own records; no member of any other object exists. */
  static boolean mayBeRead(Object value) {
    return value instanceof Record && value.getClass().getPackageName().startsWith("ro.pridvor.");
  }

  /** What may be read of the records of a class, by name. */
  static Map<String, Method> readable(Class<?> type) {
    Map<String, Method> methods = new HashMap<>();
    for (Method method : type.getMethods()) {
      boolean question =
          method.getParameterCount() == 0
              && method.getDeclaringClass() == type
              && method.getReturnType() != void.class
              && !Modifier.isStatic(method.getModifiers());
      if (question && !NOT_FOR_TEMPLATES.contains(method.getName())) {
        method.setAccessible(true); // records nested in a view need not be public
        methods.put(method.getName(), method);
      }
    }
    return methods;
  }

  @Override
  public TemplateModel get(String name) throws TemplateModelException {
    if (read.isEmpty()) {
      return component(name);
    }
    TemplateModel known = read.get().get(name);
    if (known == null) {
      known = component(name);
      if (known != null) {
        read.get().put(name, known);
      }
    }
    return known;
  }

  private TemplateModel component(String name) throws TemplateModelException {
    Method method = readable.get(name);
    if (method == null) {
      return null;
    }
    try {
      return wrapper.wrap(method.invoke(value));
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new TemplateModelException("cannot read " + name, e);
    }
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
