package ro.pridvor.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ro.pridvor.testing.TestSites;

/**
 * One file of {@code src/test/hostile}: a few headers, a line of three dashes, and what is put into
 * a file of a small valid portal. {@code src/test/hostile/README.md} describes the form.
 */
record Attack(String name, Map<String, String> headers, List<String> body) {

  static Attack read(Path root, Path file) throws IOException {
    List<String> lines = List.of(Files.readString(file).split("\n", -1));
    int end = lines.indexOf("---");
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line : lines.subList(0, end)) {
      int colon = line.indexOf(": ");
      headers.put(line.substring(0, colon), line.substring(colon + 2));
    }
    String name = root.relativize(file).toString().replace('\\', '/').replace(".txt", "");
    return new Attack(name, headers, lines.subList(end + 1, lines.size() - 1));
  }

  String header(String key) {
    return headers.getOrDefault(key, "");
  }

  /** Copies the valid portal into a folder and changes it as this attack says. */
  void prepare(Path folder) throws IOException {
    TestSites.valid("mic", folder);
    TestSites.copy(TestSites.THEMES, folder.resolve("themes"));
    Path file = folder.resolve(header("file"));
    Files.createDirectories(file.getParent());
    String put = header("put");
    if (put.equals("whole")) {
      Files.write(file, bytes());
    } else if (put.equals("append")) {
      String before = Files.exists(file) ? Files.readString(file) : "";
      Files.writeString(file, before + text(body));
    } else {
      TestSites.edit(file, put.substring("instead of ".length()), text(body).stripTrailing());
    }
    if (headers.containsKey("sparse")) {
      String[] parts = header("sparse").split(" ");
      try (RandomAccessFile sparse =
          new RandomAccessFile(folder.resolve(parts[0]).toFile(), "rw")) {
        sparse.setLength(Long.parseLong(parts[1]));
      }
    }
  }

  private byte[] bytes() throws IOException {
    String first = body.isEmpty() ? "" : body.get(0);
    if (first.startsWith("@hex")) {
      return HexFormat.of().parseHex(first.substring("@hex".length()).strip());
    }
    return first.startsWith("@zip") ? zip() : text(body).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < body.size(); ) {
        String[] words = body.get(i).split(" ");
        int end = i + 1;
        while (end < body.size() && !body.get(end).startsWith("@zip")) {
          end++;
        }
        boolean many = words[0].equals("@zips");
        int copies = many ? Integer.parseInt(words[1]) : 1;
        for (int n = 0; n < copies; n++) {
          zip.putNextEntry(new ZipEntry(words[many ? 2 : 1].replace("{n}", "" + n)));
          for (String line : body.subList(i + 1, end)) {
            write(line, zip);
          }
        }
        i = end;
      }
    }
    return bytes.toByteArray();
  }

  /** A bomb is never whole in memory here. */
  private static void write(String line, ZipOutputStream zip) throws IOException {
    String[] words = line.split(" ", 3);
    boolean many = line.startsWith("@repeat ") && !line.contains("{n}");
    byte[] bytes =
        (many ? unescaped(words[2]) : text(List.of(line))).getBytes(StandardCharsets.UTF_8);
    for (int n = 0; n < (many ? Integer.parseInt(words[1]) : 1); n++) {
      zip.write(bytes);
    }
  }

  private static String text(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      String[] words = line.split(" ", 3);
      if (line.startsWith("@repeat ")) {
        for (int n = 0; n < Integer.parseInt(words[1]); n++) {
          text.append(unescaped(words[2]).replace("{n}", Integer.toString(n)));
        }
      } else if (line.startsWith("@grow ")) {
        for (int n = 1; n <= Integer.parseInt(words[1]); n++) {
          text.append(words[2].strip().repeat(n)).append(' ');
        }
      } else if (line.startsWith("@indent ")) {
        for (int n = 0; n < Integer.parseInt(words[1]); n++) {
          text.append("   ".repeat(n)).append(words[2]).append('\n');
        }
      } else if (line.startsWith("@chain ")) {
        for (int n = 0; n < Integer.parseInt(words[1]); n++) {
          text.append("  - {from: /v%d/, to: /v%d/}\n".formatted(n, n + 1));
        }
      } else if (line.endsWith("@same")) {
        text.append(line, 0, line.length() - "@same".length());
      } else {
        text.append(line).append('\n');
      }
    }
    return text.toString();
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n")
        .replace("\\t", "\t")
        .replace("\\0", "\0")
        .replace("\\\\", "\\");
  }
}
