package ro.pridvor.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON on one line, with keys in the order given and nothing where nothing is known. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private Json() {}

  static byte[] bytes(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  /** The same with keys in Jackson's order, for the scripts of the site. */
  static byte[] compact(Object value) {
    return JsonMapper.shared().writeValueAsBytes(value);
  }

  /** A JSON object under construction; absent and empty values are left out. */
  static final class JsonObject {
    private final Map<String, Object> members = new LinkedHashMap<>();

    JsonObject with(String key, Object value) {
      Object known = value instanceof Optional<?> optional ? optional.orElse(null) : value;
      boolean empty =
          known == null
              || (known instanceof List<?> list && list.isEmpty())
              || (known instanceof Map<?, ?> map && map.isEmpty());
      if (!empty) {
        members.put(key, known);
      }
      return this;
    }

    Map<String, Object> done() {
      return members;
    }
  }

  static JsonObject object() {
    return new JsonObject();
  }
}
