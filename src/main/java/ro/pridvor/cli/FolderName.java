package ro.pridvor.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A folder on the command line: an empty name, from an unset variable, is none. */
final class FolderName implements ITypeConverter<Path> {
  @Override
  public Path convert(String value) {
    try {
      if (!value.isBlank()) {
        return Path.of(value);
      }
    } catch (InvalidPathException e) {
      // said as any other value that is no folder
    }
    throw new TypeConversionException(value);
  }
}
