package ro.pridvor.pipeline;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import ro.pridvor.audit.PageFacts;
import ro.pridvor.pipeline.BuildRecord.IndexRecord;
import ro.pridvor.pipeline.BuildRecord.OutputRecord;
import ro.pridvor.pipeline.BuildRecord.PageRecord;
import ro.pridvor.publish.Checksum;

/**
 * {@link BuildRecord} as bytes. A checksum at their end tells whether they are complete; what is
 * not understood counts as absent. Texts and sets that occur again are written once.
 */
final class BuildRecordFile {
  private static final int FORMAT = 0x50524B02;

  private BuildRecordFile() {}

  /** Writes a record, without a copy of it in memory. */
  static void write(BuildRecord kept, OutputStream file) throws IOException {
    CheckedOutputStream sum = new CheckedOutputStream(file, new CRC32C());
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(sum));
    new Out(out).pages(kept);
    out.flush();
    out.writeLong(sum.getChecksum().getValue());
    out.flush();
  }

  /** What the last build left, if anything. */
  static BuildRecord read(Optional<byte[]> bytes) {
    return bytes.flatMap(BuildRecordFile::read).orElse(BuildRecord.NONE);
  }

  /** What was written, or nothing if the bytes are not whole or of another format. */
  static Optional<BuildRecord> read(byte[] bytes) {
    int end = bytes.length - Long.BYTES;
    if (end < 0) {
      return Optional.empty();
    }
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, end);
    if (sum.getValue() != ByteBuffer.wrap(bytes).getLong(end)) {
      return Optional.empty();
    }
    try {
      return new In(new DataInputStream(new ByteArrayInputStream(bytes, 0, end))).pages();
    } catch (IOException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private record Out(DataOutputStream out, Map<Object, Integer> known) {
    Out(DataOutputStream out) {
      this(out, new HashMap<>());
    }

    void pages(BuildRecord kept) throws IOException {
      out.writeInt(FORMAT);
      fingerprint(kept.maker());
      fingerprint(kept.files());
      out.writeInt(kept.pages().size());
      for (Map.Entry<String, PageRecord> entry : kept.pages().entrySet()) {
        PageRecord page = entry.getValue();
        text(entry.getKey());
        fingerprint(page.inputs());
        checksum(page.content());
        facts(page.facts());
      }
      out.writeInt(kept.outputs().size());
      for (Map.Entry<String, OutputRecord> entry : kept.outputs().entrySet()) {
        text(entry.getKey());
        fingerprint(entry.getValue().inputs());
        checksum(entry.getValue().content());
      }
      fingerprint(kept.index().inputs());
      out.writeInt(kept.index().files().size());
      for (Map.Entry<String, Checksum> file : kept.index().files().entrySet()) {
        text(file.getKey());
        checksum(file.getValue());
      }
    }

    /** Unlike writeUTF, of any length. */
    private void text(String text) throws IOException {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }

    private void checksum(Checksum checksum) throws IOException {
      out.writeInt(checksum.size());
      out.writeLong(checksum.sum());
    }

    private void fingerprint(Fingerprint fingerprint) throws IOException {
      out.writeLong(fingerprint.length());
      out.writeLong(fingerprint.sums());
    }

    private void facts(PageFacts facts) throws IOException {
      text(facts.title());
      out.writeBoolean(facts.indexed());
      texts(facts.ids());
      texts(facts.links());
    }

    private void texts(Collection<String> texts) throws IOException {
      if (isNew(List.copyOf(texts))) {
        out.writeInt(texts.size());
        for (String text : texts) {
          if (isNew(text)) {
            text(text);
          }
        }
      }
    }

    /** Writes a number that is known, or the next one, which what is new gets. */
    private boolean isNew(Object value) throws IOException {
      int next = known.size();
      Integer before = known.putIfAbsent(value, next);
      out.writeInt(before == null ? next : before);
      return before == null;
    }
  }

  private record In(DataInputStream in, List<Object> known) {
    In(DataInputStream in) {
      this(in, new ArrayList<>());
    }

    Optional<BuildRecord> pages() throws IOException {
      if (in.readInt() != FORMAT) {
        return Optional.empty();
      }
      Fingerprint maker = fingerprint();
      Fingerprint files = fingerprint();
      int size = in.readInt();
      Map<String, PageRecord> pages = new HashMap<>(size * 2);
      for (int i = 0; i < size; i++) {
        String file = word();
        Fingerprint fingerprint = fingerprint();
        Checksum content = checksum();
        pages.put(file, new PageRecord(fingerprint, content, facts()));
      }
      return Optional.of(new BuildRecord(maker, files, pages, outputs(), index()));
    }

    private Map<String, OutputRecord> outputs() throws IOException {
      int size = in.readInt();
      Map<String, OutputRecord> outputs = new HashMap<>();
      for (int i = 0; i < size; i++) {
        String file = word();
        outputs.put(file, new OutputRecord(fingerprint(), checksum()));
      }
      return outputs;
    }

    private String word() throws IOException {
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }

    private IndexRecord index() throws IOException {
      Fingerprint fingerprint = fingerprint();
      int size = in.readInt();
      Map<String, Checksum> files = new HashMap<>();
      for (int i = 0; i < size; i++) {
        String file = word();
        files.put(file, checksum());
      }
      return new IndexRecord(fingerprint, files);
    }

    private Checksum checksum() throws IOException {
      return new Checksum(in.readInt(), in.readLong());
    }

    private Fingerprint fingerprint() throws IOException {
      return new Fingerprint(in.readLong(), in.readLong());
    }

    private PageFacts facts() throws IOException {
      String title = word();
      boolean indexed = in.readBoolean();
      Set<String> ids = texts();
      return new PageFacts(title, indexed, ids, texts(), List.of());
    }

    @SuppressWarnings("unchecked") // the number of a set stands where a set is wanted
    private Set<String> texts() throws IOException {
      int number = in.readInt();
      if (number < known.size()) {
        return (Set<String>) known.get(number);
      }
      Set<String> texts = new LinkedHashSet<>();
      known.add(texts);
      int size = in.readInt();
      for (int i = 0; i < size; i++) {
        texts.add(text());
      }
      return texts;
    }

    private String text() throws IOException {
      int number = in.readInt();
      if (number == known.size()) {
        known.add(word());
      }
      return (String) known.get(number);
    }
  }
}
