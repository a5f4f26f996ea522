package ro.pridvor.theme;

import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.DefaultObjectWrapperConfiguration;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * How templates see values: records by their components, {@code Optional} as present or missing,
 * enum constants as their lower-case names, dates in ISO form. Nothing else of a Java object is
 * reachable.
 */
final class Wrapper extends DefaultObjectWrapper {

  private Wrapper(DefaultObjectWrapperConfiguration configuration) {
    super(configuration, true);
  }

  static Wrapper create() {
    return new Wrapper(new Settings());
  }

  private static final class Settings extends DefaultObjectWrapperConfiguration {
    Settings() {
      super(Configuration.VERSION_2_3_34);
      setMemberAccessPolicy(new RecordComponentsOnly());
      setExposeFields(false);
      setIterableSupport(true);
    }
  }

  @Override
  public TemplateModel wrap(Object value) throws TemplateModelException {
    if (value instanceof Optional<?> optional) {
      return wrap(optional.orElse(null));
    }
    if (value instanceof Enum<?> constant) {
      return new SimpleScalar(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return value instanceof LocalDate date ? new SimpleScalar(date.toString()) : super.wrap(value);
  }

  /** Records of our own packages may be read; no other member of any object exists. */
  private static final class RecordComponentsOnly implements MemberAccessPolicy {
    @Override
    public ClassMemberAccessPolicy forClass(Class<?> type) {
      boolean ours = type.isRecord() && type.getPackageName().startsWith("ro.pridvor.");
      return new ClassMemberAccessPolicy() {
        @Override
        public boolean isMethodExposed(Method method) {
          return ours
              && method.getParameterCount() == 0
              && method.getDeclaringClass() == type
              && !method.getName().equals("hashCode")
              && !method.getName().equals("toString");
        }

        @Override
        public boolean isConstructorExposed(Constructor<?> constructor) {
          return false;
        }

        @Override
        public boolean isFieldExposed(Field field) {
          return false;
        }
      };
    }

    @Override
    public boolean isToStringAlwaysExposed() {
      return false;
    }
  }
}
