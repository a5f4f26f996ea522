package ro.pridvor.formats;

import static ro.pridvor.formats.Json.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.DataTable;
import ro.pridvor.model.PortalFacts;
import ro.pridvor.portal.Portal;
import ro.pridvor.website.OutputFile;
import ro.pridvor.website.Publication;

/**
 * The tables of {@code date/} described for programs: {@code datapackage.json} (Data Package 1.0,
 * tabular resources with the type of every column), {@code csv-metadata.json} (CSV on the Web, at
 * the address where its programs look) and {@code catalog.jsonld} (DCAT-AP 3). A catalogue names
 * files by their public addresses: it is written only where the portal knows its own.
 */
final class OpenData {
  private static final String FILE_TYPE =
      "http://publications.europa.eu/resource/authority/file-type/";
  private static final String MEDIA_TYPE = "https://www.iana.org/assignments/media-types/";
  private static final String LANGUAGE =
      "http://publications.europa.eu/resource/authority/language/";

  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** The fragment of the data page's address that names who publishes. */
  private static final String PUBLISHER = "#publisher";

  private final Portal portal;

  private OpenData(Portal portal) {
    this.portal = portal;
  }

  static List<OutputFile> files(Publication publication) {
    OpenData data = new OpenData(publication.portal());
    List<OutputFile> files = new ArrayList<>();
    files.add(OutputFile.of("date/datapackage.json", data::dataPackage));
    files.add(OutputFile.of("date/csv-metadata.json", data::csvw));
    publication
        .portal()
        .facts()
        .url(Addresses.ROMANIAN.data())
        .ifPresent(
            page -> files.add(OutputFile.of("date/catalog.jsonld", () -> data.catalogue(page))));
    return files;
  }

  private byte[] dataPackage() {
    PortalFacts facts = portal.facts();
    return Json.bytes(
        object()
            .with("profile", "tabular-data-package")
            .with("name", facts.id().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"))
            .with("title", facts.title())
            .with("homepage", facts.baseUrl())
            .with("created", facts.date() + "T00:00:00Z")
            .with(
                "contributors",
                List.of(
                    object()
                        .with("title", facts.publisher().name())
                        .with("role", "publisher")
                        .done()))
            .with("resources", portal.tables().stream().map(OpenData::resource).toList())
            .done());
  }

  private static Map<String, Object> resource(DataTable table) {
    return object()
        .with("name", table.id())
        .with("path", table.file())
        .with("profile", "tabular-data-resource")
        .with("format", "csv")
        .with("mediatype", "text/csv")
        .with("encoding", "utf-8")
        .with(
            "schema",
            object()
                .with(
                    "fields",
                    table.columns().stream()
                        .map(
                            column ->
                                object()
                                    .with("name", column.name())
                                    .with("type", column.type())
                                    .done())
                        .toList())
                .with("missingValues", List.of(""))
                .done())
        .done();
  }

  /** A group of tables (W3C, Metadata Vocabulary for Tabular Data); empty cells are unknown. */
  private byte[] csvw() {
    String language = portal.facts().language();
    return Json.bytes(
        object()
            .with(
                "@context",
                List.of("http://www.w3.org/ns/csvw", object().with("@language", language).done()))
            .with("dc:title", portal.facts().title())
            .with("dc:publisher", portal.facts().publisher().name())
            .with(
                "dc:modified",
                object()
                    .with("@value", portal.facts().date().toString())
                    .with("@type", "xsd:date")
                    .done())
            .with("tables", portal.tables().stream().map(OpenData::table).toList())
            .done());
  }

  private static Map<String, Object> table(DataTable table) {
    List<Map<String, Object>> columns =
        table.columns().stream()
            .map(
                column ->
                    object()
                        .with("name", column.name())
                        .with("titles", column.name())
                        .with(
                            "datatype", column.type().equals("number") ? "decimal" : column.type())
                        .with("null", "")
                        .done())
            .toList();
    return object()
        .with("url", table.file())
        .with("tableSchema", object().with("columns", columns).done())
        .done();
  }

  private byte[] catalogue(String page) {
    List<Object> graph = new ArrayList<>();
    portal.tables().forEach(table -> addDataset(graph, page, table));
    graph.add(
        object()
            .with("@id", page + "#catalog")
            .with("@type", "dcat:Catalog")
            .with("dct:title", text(portal.facts().title()))
            .with("dct:description", text(portal.facts().tagline().orElse(portal.facts().title())))
            .with("dct:publisher", ref(page + PUBLISHER))
            .with("dct:language", language())
            .with("dct:modified", day(portal.facts()))
            .with("foaf:homepage", ref(page))
            .with(
                "dcat:dataset",
                portal.tables().stream().map(table -> ref(dataset(page, table))).toList())
            .done());
    graph.add(
        object()
            .with("@id", page + PUBLISHER)
            .with("@type", "foaf:Agent")
            .with("foaf:name", text(portal.facts().publisher().name()))
            .done());
    graph.add(object().with("@id", page).with("@type", "foaf:Document").done());
    return Json.bytes(object().with("@context", context()).with("@graph", graph).done());
  }

  private static String dataset(String page, DataTable table) {
    return page + "#" + table.file();
  }

  /** A table and its files. */
  private void addDataset(List<Object> graph, String page, DataTable table) {
    List<Object> files = new ArrayList<>();
    addFile(graph, files, page + table.file(), "CSV", "text/csv");
    if (table == DataTable.MEASURES) {
      addFile(graph, files, page + table.id() + ".xlsx", "XLSX", WORKBOOK);
      addFile(graph, files, page + "portal.json", "JSON", "application/json");
    }
    graph.add(
        object()
            .with("@id", dataset(page, table))
            .with("@type", "dcat:Dataset")
            .with("dct:title", text(portal.facts().title() + ": " + table.file()))
            .with("dct:description", text(columns(table)))
            .with("dct:publisher", ref(page + PUBLISHER))
            .with("dct:modified", day(portal.facts()))
            .with("dct:language", language())
            .with("dcat:landingPage", ref(page))
            .with("dcat:distribution", files)
            .done());
  }

  private static void addFile(
      List<Object> graph, List<Object> files, String address, String type, String mediaType) {
    files.add(ref(address + "#file"));
    graph.add(
        object()
            .with("@id", address + "#file")
            .with("@type", "dcat:Distribution")
            .with("dcat:accessURL", ref(address))
            .with("dcat:downloadURL", ref(address))
            .with("dct:format", ref(FILE_TYPE + type))
            .with("dcat:mediaType", ref(MEDIA_TYPE + mediaType))
            .done());
  }

  private static String columns(DataTable table) {
    return String.join(", ", table.columns().stream().map(DataTable.Column::name).toList());
  }

  private static Map<String, Object> context() {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("dcat", "http://www.w3.org/ns/dcat#");
    context.put("dct", "http://purl.org/dc/terms/");
    context.put("foaf", "http://xmlns.com/foaf/0.1/");
    context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    return context;
  }

  private static Map<String, Object> ref(String iri) {
    return object().with("@id", iri).done();
  }

  private Map<String, Object> text(String text) {
    return object().with("@value", text).with("@language", portal.facts().language()).done();
  }

  /** The language as the authority table of the EU names it. */
  private Optional<Map<String, Object>> language() {
    String code =
        switch (portal.facts().language()) {
          case "ro" -> "RON";
          case "en" -> "ENG";
          case "hu" -> "HUN";
          default -> "";
        };
    return code.isEmpty() ? Optional.empty() : Optional.of(ref(LANGUAGE + code));
  }

  private static Map<String, Object> day(PortalFacts facts) {
    return object().with("@value", facts.date().toString()).with("@type", "xsd:date").done();
  }
}
