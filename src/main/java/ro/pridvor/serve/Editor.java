package ro.pridvor.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import ro.pridvor.problem.SourcePosition;

/**
 * Makes links that open a file in the writer's editor.
 *
 * @param pattern with the places {@code {path}}, {@code {line}}, {@code {column}}
 * @param content the content folder
 */
public record Editor(String pattern, Path content) {
  /** What Visual Studio Code understands. */
  public static final String VS_CODE = "vscode://file/{path}:{line}:{column}";

  /** The file that a position names, in full. */
  String path(SourcePosition at) {
    Path root = content.toAbsolutePath().normalize();
    String own = root.getFileName() + "/";
    String file = at.file().startsWith(own) ? at.file().substring(own.length()) : at.file();
    return root.resolve(file).toString().replace('\\', '/');
  }

  String link(SourcePosition at) {
    String path = URLEncoder.encode(path(at), StandardCharsets.UTF_8);
    String plain = path.replace("+", "%20").replace("%2F", "/").replace("%3A", ":");
    return pattern
        .replace("{path}", plain.startsWith("/") ? plain.substring(1) : plain)
        .replace("{line}", Integer.toString(Math.max(1, at.line())))
        .replace("{column}", Integer.toString(Math.max(1, at.column())));
  }
}
