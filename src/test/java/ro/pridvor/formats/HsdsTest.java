package ro.pridvor.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.FormatEvaluatorFactory;
import dev.harrel.jsonschema.SchemaResolver;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.portal.Portal;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.testing.Portals;
import ro.pridvor.testing.ServiceFixture;
import ro.pridvor.testing.Standards;
import ro.pridvor.testing.TestSites;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The export of services, against the schemas of the Human Services Data Specification 3.0. */
class HsdsTest {
  private static final String BASE = "https://hsds.example/";
  private static final Portal PORTAL = Portals.read();

  @TempDir private Path folder;

  @Test
  void everyServiceAndOrganisationOfTheFivePlansIsValidAndHasNoKeyOfOurOwn() throws IOException {
    Path schemas = Standards.folder("hsds-3.0").resolve("schema");
    Map<String, byte[]> files = new Hsds(PORTAL).files();
    List<String> errors = validate(schemas, files);
    assertEquals(List.of(), errors);
    assertEquals(PORTAL.services().size(), contents(files, "services").size());
    assertTrue(contents(files, "organizations").size() > 3);
  }

  @Test
  void aServiceWithEveryFieldIsValidToo() throws IOException {
    Path schemas = Standards.folder("hsds-3.0").resolve("schema");
    Portal portal = Portals.read(ServiceFixture.whole(folder), new ProblemLog());
    Map<String, byte[]> files = new Hsds(portal).files();
    assertEquals(List.of(), validate(schemas, files));
    JsonNode service = contents(files, "services").get(0);
    assertEquals("active", service.get("status").asString());
    assertEquals("+40258000000", service.get("phones").get(0).get("number").asString());
    assertEquals(1, contents(files, "service_at_locations").size());
  }

  @Test
  void theCheckItselfFindsAMistake() throws IOException {
    Path schemas = Standards.folder("hsds-3.0").resolve("schema");
    Validator validator = validator(schemas);
    assertFalse(isValid(validator, "service", "{\"id\": \"x\", \"name\": \"n\"}"));
    String id = "\"id\": \"6ba7b811-9dad-51d1-80b4-00c04fd430c8\"";
    assertFalse(
        isValid(validator, "service", "{" + id + ", \"name\": \"n\", \"status\": \"planned\"}"));
    assertFalse(
        isValid(
            validator,
            "service",
            "{" + id + ", \"name\": \"n\", \"status\": \"active\", \"ours\": 1}"));
    assertTrue(
        isValid(validator, "service", "{" + id + ", \"name\": \"n\", \"status\": \"active\"}"));
  }

  @Test
  void idsAreStableAndUniqueWithinEachList() {
    Map<String, byte[]> first = new Hsds(PORTAL).files();
    Map<String, byte[]> second = new Hsds(PORTAL).files();
    for (String name : List.of("services", "organizations", "taxonomy_terms")) {
      Set<String> ids = new HashSet<>();
      contents(first, name).forEach(item -> ids.add(item.get("id").asString()));
      assertEquals(contents(first, name).size(), ids.size(), name);
      assertEquals(contents(first, name), contents(second, name));
      ids.forEach(id -> assertEquals('5', id.charAt(14), "a UUID of version 5: " + id));
    }
  }

  @Test
  void aServiceThatOnlyAnEndedPlanNamesIsNotActive() {
    Map<String, byte[]> files = new Hsds(Portals.read()).files();
    for (JsonNode service : contents(files, "services")) {
      if (service.get("name").asString().contains("Podul Lung")) {
        assertEquals("inactive", service.get("status").asString());
        assertEquals(
            "Planul care îl numește s-a încheiat în 2022. Întrebați dacă mai există.",
            service.get("alert").asString());
      }
    }
  }

  @Test
  void aPromisedServiceIsInactiveAndSaysSo() {
    for (JsonNode service : contents(new Hsds(PORTAL).files(), "services")) {
      if (service.get("name").asString().equals("Telefonul vârstnicului")) {
        assertEquals("inactive", service.get("status").asString());
        assertEquals(
            "Serviciu promis până în 2028. Nu poate fi folosit încă.",
            service.get("alert").asString());
        return;
      }
    }
    throw new AssertionError("Telefonul vârstnicului is missing");
  }

  private static JsonNode contents(Map<String, byte[]> files, String name) {
    return JsonMapper.shared().readTree(files.get("date/hsds/" + name + ".json")).get("contents");
  }

  private static List<String> validate(Path schemas, Map<String, byte[]> files) throws IOException {
    Validator validator = validator(schemas);
    Map<String, String> kinds =
        Map.of(
            "services", "service",
            "organizations", "organization",
            "service_at_locations", "service_at_location",
            "taxonomies", "taxonomy",
            "taxonomy_terms", "taxonomy_term");
    Set<String> errors = new TreeSet<>();
    kinds.forEach(
        (file, schema) -> {
          for (JsonNode item : contents(files, file)) {
            validator
                .validate(URI.create(BASE + schema + ".json"), item.toString())
                .getErrors()
                .forEach(e -> errors.add(file + e.getInstanceLocation() + ": " + e.getError()));
          }
        });
    return List.copyOf(errors);
  }

  private static boolean isValid(Validator validator, String schema, String json) {
    return validator.validate(URI.create(BASE + schema + ".json"), json).isValid();
  }

  /** The schemas name each other by file; here no key is allowed that they do not know. */
  private static Validator validator(Path schemas) throws IOException {
    Validator validator =
        new ValidatorFactory()
            .withDialect(new Dialects.Draft2020Dialect())
            .withDisabledSchemaValidation(true)
            .withEvaluatorFactory(new FormatEvaluatorFactory())
            .withSchemaResolver(uri -> SchemaResolver.Result.empty())
            .createValidator();
    try (var files = Files.newDirectoryStream(schemas, "*.json")) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (!name.contains("compiled") && !name.equals("openapi.json")) {
          ObjectNode schema = (ObjectNode) JsonMapper.shared().readTree(TestSites.read(file));
          schema.put("additionalProperties", false);
          validator.registerSchema(URI.create(BASE + name), schema.toString());
        }
      }
    }
    return validator;
  }
}
