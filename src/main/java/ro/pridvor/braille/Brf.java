package ro.pridvor.braille;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes braille-ready files: North American ASCII braille, lines ended by CR LF, pages by a form
 * feed. Embossers and braille displays read them.
 */
public final class Brf {
  private static final String ASCII =
      " A1B'K2L@CIF/MSP\"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)=";
  private static final int BLANK = 0x2800;

  private Brf() {}

  public static byte[] write(BrailleVolume volume) {
    StringBuilder out = new StringBuilder();
    for (List<String> page : volume.pages()) {
      page.forEach(line -> out.append(ascii(line)).append("\r\n"));
      out.append('\f');
    }
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  static String ascii(String braille) {
    return braille
        .chars()
        .map(c -> c == ' ' ? ' ' : ASCII.charAt(c - BLANK))
        .mapToObj(c -> Character.toString((char) c))
        .collect(Collectors.joining());
  }
}
