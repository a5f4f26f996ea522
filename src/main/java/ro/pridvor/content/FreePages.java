package ro.pridvor.content;

import ro.pridvor.content.Content.FreePageEntry;
import ro.pridvor.problem.SourcePosition;

/** Markdown pages: the first heading is the title, the rest is the text. */
final class FreePages {
  private FreePages() {}

  static FreePageEntry read(String file, String shown, String text) {
    String id = file.substring(file.indexOf('/') + 1, file.length() - ".md".length());
    String body = text.strip();
    String title = id;
    int start = 1;
    if (body.startsWith("# ")) {
      int end = body.indexOf('\n') < 0 ? body.length() : body.indexOf('\n');
      title = body.substring(2, end).strip();
      body = body.substring(end).strip();
      start = 2;
    }
    return new FreePageEntry(id, title, new Text(body, new SourcePosition(shown, start, 1)));
  }
}
