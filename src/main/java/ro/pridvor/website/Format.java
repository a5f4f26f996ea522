package ro.pridvor.website;

import java.util.List;

/**
 * A form in which a portal is published besides its pages: data, documents, feeds.
 *
 * <p>A new one is a class with this method and a line in {@code formats.AllFormats}; {@code build}
 * and {@code serve} ask for its files in the same way.
 */
@FunctionalInterface
public interface Format {
  /**
   * The files of this format. Which there are and how they are named must be known without making
   * them; the content of each is made when it is asked for.
   */
  List<OutputFile> files(Publication publication);
}
