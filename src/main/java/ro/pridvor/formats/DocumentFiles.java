package ro.pridvor.formats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import ro.pridvor.braille.BrailleFormat;
import ro.pridvor.braille.BrailleLayout;
import ro.pridvor.braille.BrailleRules;
import ro.pridvor.braille.BrailleVolume;
import ro.pridvor.braille.Brf;
import ro.pridvor.braille.Pef;
import ro.pridvor.braille.RomanianBraille;
import ro.pridvor.document.Document;
import ro.pridvor.epub.Book;
import ro.pridvor.epub.EbrailleWriter;
import ro.pridvor.epub.EpubWriter;
import ro.pridvor.model.Formats;
import ro.pridvor.model.Formats.FileType;
import ro.pridvor.model.Glossary;
import ro.pridvor.page.FileLink;
import ro.pridvor.page.Page;
import ro.pridvor.page.PageKind;
import ro.pridvor.pdf.LargePrint;
import ro.pridvor.pdf.MissingGlyphs;
import ro.pridvor.pdf.PdfWriter;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemKind;
import ro.pridvor.problem.SourcePosition;
import ro.pridvor.speech.EarText;
import ro.pridvor.speech.SpokenDocument;
import ro.pridvor.website.FormatException;
import ro.pridvor.website.OutputFile;
import ro.pridvor.website.Publication;

/**
 * Large print, electronic books, braille and text for the ear of the pages that {@link Formats}
 * names.
 */
final class DocumentFiles {
  private static final Map<String, String> CONTENTS =
      Map.of("ro", "Cuprins", "en", "Contents", "hu", "Tartalom");
  private static final Map<String, String> SUMMARY =
      Map.of(
          "ro",
          "Text cu titluri, liste și tabele, fără imagini și fără sunet. Literele și culorile se"
              + " pot schimba în programul de citit.",
          "en",
          "Text with headings, lists and tables, without images and without sound. Letters and"
              + " colours can be changed in the reading program.",
          "hu",
          "Szöveg címekkel, listákkal és táblázatokkal, képek és hang nélkül. A betűk és a színek"
              + " az olvasóprogramban módosíthatók.");

  private final Publication publication;
  private final Formats formats;
  private final Supplier<PdfWriter> pdf = Once.of(PdfWriter::new);
  private final Supplier<EarText> ear = Once.of(this::ear);
  private final BrailleRules rules;
  private final BrailleFormat sheet;
  private final Map<String, Page> byAddress = new TreeMap<>();

  private DocumentFiles(Publication publication) {
    this.publication = publication;
    this.formats = publication.portal().facts().formats();
    Formats.Braille braille = formats.braille();
    this.rules =
        new BrailleRules(
            braille.romanianBrackets()
                ? BrailleRules.Brackets.ROMANIAN
                : BrailleRules.Brackets.SAME_AS_QUOTES,
            braille.letterSign()
                ? BrailleRules.LetterAfterNumber.DOT_6
                : BrailleRules.LetterAfterNumber.NOTHING);
    this.sheet = new BrailleFormat(braille.columns(), braille.lines());
    publication.pages().forEach(page -> byAddress.put(page.address(), page));
  }

  static List<OutputFile> files(Publication publication) {
    return publication.portal().facts().formats().isEmpty()
        ? List.of()
        : new DocumentFiles(publication).all();
  }

  private List<OutputFile> all() {
    List<OutputFile> files = new ArrayList<>();
    for (Page page : publication.pages()) {
      if (page.language().equals(publication.portal().facts().language())
          && !page.files().isEmpty()) {
        List<Page> sources = sources(page);
        Supplier<Document> document =
            Once.of(() -> new PageDocuments(publication).of(page, sources));
        for (FileLink file : page.files()) {
          List<Object> inputs = new ArrayList<>(sources);
          inputs.add(formats);
          if (file.type() == FileType.TEXT) {
            inputs.add(publication.portal().glossary());
          }
          String name = file.address().substring(1);
          files.add(new OutputFile(name, inputs, () -> content(file, document.get())));
        }
      }
    }
    return List.copyOf(files);
  }

  /** The pages whose words a document has: what was made to be printed, where there is such. */
  private List<Page> sources(Page page) {
    String address = page.address();
    return switch (page.kind()) {
      case PLAN -> List.of(byAddress.getOrDefault(address + "brosura/", page));
      case SERVICE -> List.of(byAddress.getOrDefault(address + "pliant/", page));
      case FIND_HELP_NEED -> withAnswers(page);
      default -> List.of(page);
    };
  }

  private List<Page> withAnswers(Page page) {
    List<Page> pages = new ArrayList<>(List.of(page));
    byAddress.values().stream()
        .filter(p -> p.kind() == PageKind.FIND_HELP_RESULT)
        .filter(p -> p.address().startsWith(page.address()))
        .forEach(pages::add);
    return pages;
  }

  private String words(Map<String, String> byLanguage) {
    return byLanguage.get(publication.portal().facts().language());
  }

  private byte[] content(FileLink file, Document document) {
    return switch (file.type()) {
      case PDF -> pdf(file, document);
      case EPUB -> EpubWriter.write(document, book(file));
      case BRF -> Brf.write(braille(document));
      case PEF -> Pef.write(braille(document), identifier(file));
      case EBRAILLE ->
          EbrailleWriter.write(document, book(file), new RomanianBraille(rules)::translate);
      case TEXT -> SpokenDocument.write(document, ear.get());
    };
  }

  /** An abbreviation that means several things is said letter by letter. */
  private EarText ear() {
    Map<String, String> said = new TreeMap<>();
    Set<String> several = new HashSet<>();
    for (Glossary.Abbreviation known : publication.portal().glossary().abbreviations()) {
      String before = said.putIfAbsent(known.abbreviation(), known.expansion());
      if (before != null && !before.equals(known.expansion())) {
        several.add(known.abbreviation());
      }
    }
    said.keySet().removeAll(several);
    return new EarText(said);
  }

  private BrailleVolume braille(Document document) {
    return new BrailleLayout(rules, sheet, CONTENTS.get("ro")).set(document);
  }

  private Book book(FileLink file) {
    return new Book(words(CONTENTS), words(SUMMARY), identifier(file));
  }

  /** The address of the file, or a name of its own where the site has no address yet. */
  private String identifier(FileLink file) {
    return publication
        .portal()
        .facts()
        .url(file.address())
        .orElse("urn:pridvor:" + file.address().substring(1).replace('/', ':'));
  }

  private byte[] pdf(FileLink file, Document document) {
    try {
      return pdf.get().write(document, new LargePrint(file.points(), words(CONTENTS)));
    } catch (MissingGlyphs e) {
      throw new FormatException(
          Problem.of(
              ProblemKind.MISSING_GLYPHS,
              SourcePosition.ofFile(file.address().substring(1)),
              String.join(" ", e.characters()),
              document.title()),
          e);
    }
  }
}
