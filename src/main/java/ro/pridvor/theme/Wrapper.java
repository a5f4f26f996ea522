package ro.pridvor.theme;

import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.DefaultObjectWrapperConfiguration;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How templates see values: records by their components, {@code Optional} as present or missing,
 * enum constants as their lower-case names, dates in ISO form. Nothing else of a Java object is
 * reachable.
 */
final class Wrapper extends DefaultObjectWrapper {
  private final Map<Class<?>, Map<String, Method>> records = new ConcurrentHashMap<>();
  private final Map<Enum<?>, TemplateScalarModel> constants = new ConcurrentHashMap<>();

  private Wrapper(DefaultObjectWrapperConfiguration configuration) {
    super(configuration, true);
  }

  static Wrapper create() {
    return new Wrapper(new Settings());
  }

  private static final class Settings extends DefaultObjectWrapperConfiguration {
    Settings() {
      super(Configuration.VERSION_2_3_35);
      setMemberAccessPolicy(new NoMembers());
      setExposeFields(false);
      setIterableSupport(true);
    }
  }

  @Override
  public TemplateModel wrap(Object value) throws TemplateModelException {
    if (value instanceof String text) {
      return new SimpleScalar(text);
    }
    if (value instanceof Optional<?> optional) {
      return wrap(optional.orElse(null));
    }
    if (value instanceof Enum<?> constant) {
      return constants.computeIfAbsent(constant, Wrapper::word);
    }
    if (value instanceof Record
        && (records.containsKey(value.getClass()) || RecordModel.mayBeRead(value))) {
      return new RecordModel(value, readable(value), this, false);
    }
    return value instanceof LocalDate date ? new SimpleScalar(date.toString()) : super.wrap(value);
  }

  /** A record of ours that templates read often: each of its components is wrapped once. */
  TemplateModel caching(Record value) {
    return new RecordModel(value, readable(value), this, true);
  }

  private Map<String, Method> readable(Object value) {
    Map<String, Method> known = records.get(value.getClass());
    return known != null ? known : records.computeIfAbsent(value.getClass(), RecordModel::readable);
  }

  private static TemplateScalarModel word(Enum<?> constant) {
    return new SimpleScalar(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** Records of our own packages are read by {@link RecordModel}; no other member exists. */
  private static final class NoMembers implements MemberAccessPolicy {
    @Override
    public ClassMemberAccessPolicy forClass(Class<?> type) {
      return new ClassMemberAccessPolicy() {
        @Override
        public boolean isMethodExposed(Method method) {
          return false;
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
