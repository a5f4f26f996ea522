package ro.pridvor.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** veraPDF's profile of PDF/UA-1. */
public final class VeraPdf {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private VeraPdf() {}

  /** The rules that a file breaks. */
  public static List<String> failures(byte[] pdf) {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      ValidationResult result = validator.validate(parser);
      if (result.getTotalAssertions() < 100) {
        throw new AssertionError("nothing was looked at");
      }
      return result.getTestAssertions().stream()
          .map(a -> a.getRuleId() + " " + a.getMessage())
          .distinct()
          .toList();
    } catch (java.io.IOException
        | ModelParsingException
        | EncryptedPdfException
        | ValidationException e) {
      throw new IllegalStateException(e);
    }
  }
}
