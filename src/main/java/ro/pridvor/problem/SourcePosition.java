package ro.pridvor.problem;

import java.util.Comparator;

/**
 * A place in a content file. Lines and columns count from 1; 0 means "the file as a whole".
 *
 * @param file path relative to the folder that holds {@code content/}, with forward slashes
 */
public record SourcePosition(String file, int line, int column)
    implements Comparable<SourcePosition> {

  private static final Comparator<SourcePosition> ORDER =
      Comparator.comparing(SourcePosition::file)
          .thenComparingInt(SourcePosition::line)
          .thenComparingInt(SourcePosition::column);

  /** The file as a whole, where no line can be named. */
  public static SourcePosition ofFile(String file) {
    return new SourcePosition(file, 0, 0);
  }

  @Override
  public int compareTo(SourcePosition other) {
    return ORDER.compare(this, other);
  }

  /** The clickable form of editors and compilers: {@code file:line:column}. */
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
