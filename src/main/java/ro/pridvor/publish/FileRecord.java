package ro.pridvor.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that a build published, with the checksum of each. It lies in the site itself, so that
 * it goes wherever the site goes, and tells the program's files from those of other people: only a
 * folder with a record is published into, only files of the record are replaced or removed.
 *
 * @param files paths below the site's root, with forward slashes
 * @param complete false for a site of version 0.1.0, which named its pages only
 */
public record FileRecord(SortedMap<String, Checksum> files, boolean complete) {
  /** The file below the site's root. */
  public static final String FILE = ".pridvor-files";

  static final FileRecord EMPTY = new FileRecord(new TreeMap<>(), true);

  private static final String HEADER = "pridvor-files 1";

  /** What a site of version 0.1.0 does not say about its files. */
  private static final Checksum UNKNOWN = new Checksum(-1, 0);

  public FileRecord {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  static FileRecord of(Map<String, Checksum> files) {
    return new FileRecord(new TreeMap<>(files), true);
  }

  /**
   * The record of a published site.
   *
   * @return nothing if no build has published there, or if the record is damaged
   */
  public static Optional<FileRecord> read(Path site) throws IOException {
    Path file = site.resolve(FILE);
    return Files.isRegularFile(file)
        ? parse(Files.readString(file, StandardCharsets.UTF_8))
        : ofFirstVersion(site);
  }

  private static Optional<FileRecord> parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      return Optional.empty();
    }
    SortedMap<String, Checksum> files = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split(" ", 3);
      if (parts.length < 3 || !isInside(parts[2])) {
        return Optional.empty();
      }
      try {
        int size = Integer.parseInt(parts[0]);
        files.put(parts[2], new Checksum(size, Long.parseUnsignedLong(parts[1], 16)));
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }
    return Optional.of(new FileRecord(files, true));
  }

  private static boolean isInside(String name) {
    boolean plain = // true of nearly all: a site has thousands of files
        !name.isEmpty()
            && name.charAt(0) != '/'
            && name.indexOf('\\') < 0
            && name.indexOf(':') < 0
            && name.indexOf('\0') < 0
            && !name.contains("..");
    if (plain) {
      return true;
    }
    if (name.indexOf('\0') >= 0) {
      return false; // damaged
    }
    Path path = Path.of(name);
    return !name.isEmpty() && !path.isAbsolute() && !path.normalize().startsWith("..");
  }

  /** Version 0.1.0 wrote the addresses of its pages, but not its files. */
  private static Optional<FileRecord> ofFirstVersion(Path site) {
    Manifest manifest = Manifest.read(site);
    boolean ours =
        manifest.addresses().contains("/")
            && manifest.addresses().stream().allMatch(FileRecord::isAddress)
            && Files.isRegularFile(site.resolve("index.html"));
    if (!ours) {
      return Optional.empty();
    }
    SortedMap<String, Checksum> files = new TreeMap<>();
    files.put(Manifest.FILE, UNKNOWN);
    for (String address : manifest.addresses()) {
      String path = address.substring(1);
      files.put(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path, UNKNOWN);
    }
    return Optional.of(new FileRecord(files, false));
  }

  private static boolean isAddress(String line) {
    return line.startsWith("/") && (line.length() == 1 || isInside(line.substring(1)));
  }

  /** Whether a file of the record is still what the build wrote. */
  boolean isUnchanged(Path site, String name) {
    Checksum written = files.get(name);
    return written.equals(UNKNOWN) || StagingFolder.has(site.resolve(name), written);
  }

  /** This record with the files of another. */
  FileRecord and(FileRecord other) {
    SortedMap<String, Checksum> all = new TreeMap<>(files);
    all.putAll(other.files());
    return new FileRecord(all, true);
  }

  /** The file's content: a first line, then size, checksum and path of each file, sorted. */
  byte[] bytes() {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    files.forEach(
        (name, imprint) ->
            text.append(imprint.size())
                .append(' ')
                .append(Long.toHexString(imprint.sum()))
                .append(' ')
                .append(name)
                .append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
