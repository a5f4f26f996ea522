package ro.pridvor.search.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.StringHelper;

/**
 * Copies an index of one segment without what differs from run to run: Lucene gives every segment a
 * random id and notes the time and the machine. Ids become fixed, with the checksums that go with
 * them, and the notes are left out. {@code CheckIndex} finds nothing amiss with the copy.
 */
public final class StableSegment {
  private static final byte[] SEGMENT = id("segment");
  private static final byte[] COMMIT = id("commit");

  private StableSegment() {}

  static Directory copy(Directory from, Map<String, String> facts) throws IOException {
    SegmentInfos infos = SegmentInfos.readLatestCommit(from);
    if (infos.size() > 1) {
      throw new IllegalStateException(infos.size() + " segments");
    }
    Directory to = new ByteBuffersDirectory();
    SegmentInfos copied = new SegmentInfos(infos.getIndexCreatedVersionMajor());
    for (SegmentCommitInfo info : infos) {
      copied.add(segment(from, info.info, to));
    }
    copied.counter = infos.counter;
    copied.setUserData(facts, false);
    Directory draft = new ByteBuffersDirectory();
    copyAll(to, draft);
    copied.commit(draft);
    String name = copied.getSegmentsFileName();
    write(
        to, name, withId(read(draft, name), SegmentInfos.readLatestCommit(draft).getId(), COMMIT));
    draft.close();
    return to;
  }

  private static SegmentCommitInfo segment(Directory from, SegmentInfo info, Directory to)
      throws IOException {
    SegmentInfo stable =
        new SegmentInfo(
            to,
            info.getVersion(),
            info.getMinVersion(),
            info.name,
            info.maxDoc(),
            false,
            info.getHasBlocks(),
            info.getCodec(),
            Map.of(),
            SEGMENT,
            info.getAttributes(),
            info.getIndexSort());
    Set<String> files = new HashSet<>();
    for (String file : info.files()) {
      if (!file.endsWith(".si")) {
        write(to, file, withId(read(from, file), info.getId(), SEGMENT));
        files.add(file);
      }
    }
    stable.setFiles(files);
    info.getCodec().segmentInfoFormat().write(to, stable, IOContext.DEFAULT);
    return new SegmentCommitInfo(stable, 0, 0, -1, -1, -1, id("commit-info"));
  }

  private static void copyAll(Directory from, Directory to) throws IOException {
    for (String file : from.listAll()) {
      to.copyFrom(from, file, file, IOContext.DEFAULT);
    }
  }

  public static byte[] read(Directory directory, String file) throws IOException {
    try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
      byte[] bytes = new byte[Math.toIntExact(in.length())];
      in.readBytes(bytes, 0, bytes.length);
      return bytes;
    }
  }

  private static void write(Directory directory, String file, byte[] bytes) throws IOException {
    try (IndexOutput out = directory.createOutput(file, IOContext.DEFAULT)) {
      out.writeBytes(bytes, bytes.length);
    }
  }

  /** The bytes with another id, and with the checksum at their end made right again. */
  private static byte[] withId(byte[] bytes, byte[] old, byte[] fresh) {
    byte[] changed = bytes.clone();
    for (int i = 0; i + old.length <= changed.length; i++) {
      if (changed[i] == old[0] && Arrays.equals(changed, i, i + old.length, old, 0, old.length)) {
        System.arraycopy(fresh, 0, changed, i, fresh.length);
        i += old.length - 1;
      }
    }
    int covered = changed.length - Long.BYTES;
    if (covered >= CodecUtil.footerLength() - Long.BYTES) {
      CRC32 crc = new CRC32();
      crc.update(changed, 0, covered);
      long sum = crc.getValue();
      for (int i = changed.length - 1; i >= covered; i--) {
        changed[i] = (byte) sum;
        sum >>>= Byte.SIZE;
      }
    }
    return changed;
  }

  private static byte[] id(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(("pridvor " + name).getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(digest, StringHelper.ID_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
