package ro.pridvor.braille;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.auto.AutoSchemaReader;
import com.thaiopensource.xml.sax.ErrorHandlerImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import org.daisy.braille.utils.pef.PEFGenerator;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The RELAX NG schema of PEF 2008-1. */
public final class PefSchema {
  private PefSchema() {}

  /** What is wrong with a file; empty if nothing. */
  public static String errors(byte[] pef) {
    URL schema =
        PEFGenerator.class.getResource(
            "/org/daisy/braille/utils/pef/resource-files/pef-2008-1-full.rng");
    StringWriter errors = new StringWriter();
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandlerImpl(errors));
    ValidationDriver driver =
        new ValidationDriver(properties.toPropertyMap(), new AutoSchemaReader());
    try {
      boolean valid =
          driver.loadSchema(new InputSource(schema.toString()))
              && driver.validate(new InputSource(new ByteArrayInputStream(pef)));
      return valid ? "" : "invalid: " + errors;
    } catch (IOException | SAXException e) {
      throw new IllegalStateException(e);
    }
  }
}
