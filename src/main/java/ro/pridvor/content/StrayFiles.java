package ro.pridvor.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files that the officer's tools leave in the folder: copies made by hand or by programs that
 * synchronise folders (OneDrive, Dropbox, Google Drive, Nextcloud, iCloud, Syncthing), lock files,
 * thumbnails.
 */
final class StrayFiles {
  /** Lock files and caches of systems and editors: no one's content. */
  private static final Pattern NOISE =
      Pattern.compile(
          "(?i)(.*/)?(thumbs\\.db|ehthumbs\\.db|desktop\\.ini|icon\\r?|~\\$[^/]*|[^/]*~|#[^/]*#"
              + "|~[^/]*\\.tmp|[^/]*\\.(swp|swo|tmp|temp|crdownload|part|partial|lnk)"
              + "|__macosx/.*|\\$recycle\\.bin/.*|system volume information/.*)");

  /** What is added before the extension; the first group is the name of the original. */
  private static final List<Pattern> COPY_STEMS =
      List.of(
          Pattern.compile("(.+?) ?\\(\\d{1,3}\\)"),
          Pattern.compile(
              "(?i)(.+?)[ _-]*[-_ ](copy|copie|copia|cópia|kopie)([ _-]?\\(?\\d*\\)?)?"),
          Pattern.compile(
              "(?i)(?:copy|copie|copia)(?: \\(?\\d+\\)?)? (?:of|de|a|al|after|după) (.+)"),
          Pattern.compile(
              "(?i)(.+?)[ _.-]*[\\[(][^()\\[\\]]*(?:conflict|conflicted|copie|copy)[^()\\[\\]]*[\\])].*"),
          Pattern.compile("(?i)(.+?)[._-](?:sync-)?conflict[a-z]*[-_.].*"),
          Pattern.compile(
              "(?i)(.+?)[ _-]+(?:conflict|conflicted|in conflict|backup|bak|old|vechi)\\d*"),
          Pattern.compile("(.+?) \\d{1,2}"),
          Pattern.compile("(.+?)-(?=[A-Z0-9-]*[A-Z])[A-Z0-9]+(?:-[A-Z0-9]+)*(?:-\\d+)?"));

  /** Copies whose extension was changed or followed by another. */
  private static final Pattern COPY_EXTENSION =
      Pattern.compile("(?i)(.+\\.(?:yaml|md))[._-]?(?:bak|old|orig|backup|copy|rej|save|\\d)");

  private static final Pattern NAME = Pattern.compile("(.*/)?([^/]+?)(\\.[A-Za-z0-9]+)?");

  private StrayFiles() {}

  /** Whether a file is nothing that anyone wrote. */
  static boolean isNoise(String file) {
    return NOISE.matcher(file).matches();
  }

  /** Whether a name is one that copies have, whether or not the original is there. */
  static boolean looksLikeCopy(String file) {
    Matcher name = NAME.matcher(file);
    return COPY_EXTENSION.matcher(file).matches()
        || name.matches()
            && COPY_STEMS.stream().anyMatch(copy -> copy.matcher(name.group(2)).matches());
  }

  /** The file in the same folder that this one is a copy of by its name, if that one exists. */
  static Optional<String> original(String file, List<String> files) {
    Matcher extension = COPY_EXTENSION.matcher(file);
    if (extension.matches() && files.contains(extension.group(1))) {
      return Optional.of(extension.group(1));
    }
    Matcher name = NAME.matcher(file);
    if (!name.matches() || name.group(3) == null) {
      return Optional.empty();
    }
    String folder = name.group(1) == null ? "" : name.group(1);
    for (Pattern pattern : COPY_STEMS) {
      Matcher copy = pattern.matcher(name.group(2));
      if (copy.matches()) {
        String wanted = folder + copy.group(1).strip() + name.group(3);
        Optional<String> found =
            files.stream().filter(f -> !f.equals(file) && sameName(f, wanted)).findFirst();
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean sameName(String file, String wanted) {
    return file.toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT));
  }
}
