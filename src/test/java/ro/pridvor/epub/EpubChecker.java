package ro.pridvor.epub;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** epubcheck as a library. */
public final class EpubChecker {
  private EpubChecker() {}

  /** The faults and warnings of a book, which is written to a file for it. */
  public static List<String> check(byte[] book, Path file) throws IOException {
    Files.write(file, book);
    Messages messages = new Messages(file.toString());
    new EpubCheck(file.toFile(), messages).doValidate();
    return messages.serious;
  }

  private static final class Messages extends MasterReport {
    private final List<String> serious = new ArrayList<>();

    Messages(String name) {
      setEpubFileName(name);
    }

    @Override
    public void message(Message message, EPUBLocation location, Object... arguments) {
      if (message.getSeverity().compareTo(Severity.WARNING) >= 0) {
        String id = message.getID().toString().replace('_', '-');
        serious.add(id + " " + message.getMessage(arguments) + " " + location);
      }
    }

    @Override
    public void info(String resource, FeatureEnum feature, String value) {
      // only faults are looked at
    }

    @Override
    public void initialize() {
      // nothing to open
    }

    @Override
    public int generate() {
      return serious.size();
    }
  }
}
