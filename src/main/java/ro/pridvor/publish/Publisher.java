package ro.pridvor.publish;

import java.io.IOException;
import java.util.List;

/** Puts a finished site in the place of the last. */
interface Publisher {
  /** Mends what a build left that was stopped in the middle. */
  void recover() throws IOException;

  /**
   * Publishes the folder in which the new site has grown.
   *
   * @param old the files of the site that is published now
   * @param next the files of the new one
   * @param foreign files of the published site that no build made; they are in the new one as well
   */
  void publish(FileRecord old, FileRecord next, List<String> foreign) throws IOException;

  /** Whether the published site has been changed, be it in part. */
  boolean hasChanged();
}
