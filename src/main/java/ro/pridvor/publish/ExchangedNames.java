package ro.pridvor.publish;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Two names exchanged in one step, by {@code renameat2} of Linux (since 3.15; ext4, XFS, Btrfs,
 * tmpfs, overlay), so that there is no moment without either.
 *
 * <p>Java calls the system itself from release 22 on. This is compiled for 17, so the classes are
 * looked up by name ({@code docs/decisions/0003-two-renames.md}).
 */
final class ExchangedNames {
  private static final String PACKAGE = "java.lang.foreign.";
  private static final int CURRENT_FOLDER = -100; // AT_FDCWD
  private static final int RENAME_EXCHANGE = 2;

  private ExchangedNames() {}

  /**
   * Exchanges the names of two folders of one file system.
   *
   * @return false if the system cannot do it; then nothing has changed
   */
  static boolean exchange(Path one, Path other) {
    boolean utf8 = "UTF-8".equals(System.getProperty("sun.jnu.encoding"));
    if (Runtime.version().feature() < 22 || !utf8) {
      return false;
    }
    try {
      return call(one.toAbsolutePath().toString(), other.toAbsolutePath().toString()) == 0;
    } catch (Throwable e) { // whatever it is, two renames do the same
      return false;
    }
  }

  private static int call(String one, String other) throws Throwable {
    Optional<MethodHandle> rename = function();
    if (rename.isEmpty()) {
      return -1;
    }
    Class<?> arenas = Class.forName(PACKAGE + "Arena");
    try (AutoCloseable arena = (AutoCloseable) arenas.getMethod("ofConfined").invoke(null)) {
      var text =
          Class.forName(PACKAGE + "SegmentAllocator").getMethod("allocateFrom", String.class);
      Object from = text.invoke(arena, one);
      Object to = text.invoke(arena, other);
      return (int)
          rename
              .get()
              .invokeWithArguments(CURRENT_FOLDER, from, CURRENT_FOLDER, to, RENAME_EXCHANGE);
    }
  }

  private static Optional<MethodHandle> function() throws ReflectiveOperationException {
    Class<?> linkers = Class.forName(PACKAGE + "Linker");
    Class<?> layouts = Class.forName(PACKAGE + "MemoryLayout");
    Class<?> values = Class.forName(PACKAGE + "ValueLayout");
    Class<?> descriptors = Class.forName(PACKAGE + "FunctionDescriptor");
    Class<?> options = Class.forName(PACKAGE + "Linker$Option").arrayType();
    Object linker = linkers.getMethod("nativeLinker").invoke(null);
    Object lookup = linkers.getMethod("defaultLookup").invoke(linker);
    Optional<?> symbol =
        (Optional<?>)
            Class.forName(PACKAGE + "SymbolLookup")
                .getMethod("find", String.class)
                .invoke(lookup, "renameat2");
    if (symbol.isEmpty()) {
      return Optional.empty();
    }
    Object integer = values.getField("JAVA_INT").get(null);
    Object address = values.getField("ADDRESS").get(null);
    Object[] arguments = (Object[]) Array.newInstance(layouts, 5);
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = i == 1 || i == 3 ? address : integer;
    }
    Object descriptor =
        descriptors
            .getMethod("of", layouts, layouts.arrayType())
            .invoke(null, integer, (Object) arguments);
    Object none = Array.newInstance(options.componentType(), 0);
    Object handle =
        linkers
            .getMethod(
                "downcallHandle", Class.forName(PACKAGE + "MemorySegment"), descriptors, options)
            .invoke(linker, symbol.get(), descriptor, none);
    return Optional.of((MethodHandle) handle);
  }
}
