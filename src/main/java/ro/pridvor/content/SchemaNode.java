package ro.pridvor.content;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.SimpleType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows a {@link YamlNode} to the JSON Schema validator as the JSON that it stands for. */
record SchemaNode(YamlNode node, String pointer) implements JsonNode {

  private static final int LONGEST_WITH_PATTERN = 1_000;

  @Override
  public String getJsonPointer() {
    return pointer;
  }

  @Override
  public SimpleType getNodeType() {
    if (node instanceof YamlNode.Mapping) {
      return SimpleType.OBJECT;
    }
    if (node instanceof YamlNode.Sequence) {
      return SimpleType.ARRAY;
    }
    return switch (((YamlNode.Scalar) node).type()) {
      case TEXT -> SimpleType.STRING;
      case INTEGER -> SimpleType.INTEGER;
      case DECIMAL -> isNumberOfJson() ? SimpleType.NUMBER : SimpleType.STRING;
      case BOOLEAN -> SimpleType.BOOLEAN;
      case NULL -> SimpleType.NULL;
    };
  }

  /**
   * JSON has no {@code .nan} and no {@code .inf}; neither has a measure a target of 1e999999999.
   */
  private boolean isNumberOfJson() {
    return Numbers.parse(asString()).isPresent() || Numbers.isAmbiguous(asString());
  }

  @Override
  public boolean asBoolean() {
    return Boolean.parseBoolean(asString());
  }

  /**
   * A value longer than anything that has a pattern is cut and marked, so that no pattern fits:
   * patterns recurse once for each repetition.
   */
  @Override
  public String asString() {
    String text = ((YamlNode.Scalar) node).text();
    return text.length() > LONGEST_WITH_PATTERN
        ? text.substring(0, LONGEST_WITH_PATTERN) + '\0'
        : text;
  }

  @Override
  public BigInteger asInteger() {
    return asNumber().toBigInteger();
  }

  @Override
  public BigDecimal asNumber() {
    return Numbers.parse(asString()).orElse(BigDecimal.ZERO);
  }

  @Override
  public List<JsonNode> asArray() {
    List<JsonNode> items = new ArrayList<>();
    for (YamlNode item : ((YamlNode.Sequence) node).items()) {
      items.add(new SchemaNode(item, pointer + "/" + items.size()));
    }
    return items;
  }

  @Override
  public Map<String, JsonNode> asObject() {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    for (YamlNode.Entry entry : ((YamlNode.Mapping) node).entries()) {
      String child = pointer + "/" + JsonNode.encodeJsonPointer(entry.key());
      members.put(entry.key(), new SchemaNode(entry.value(), child));
    }
    return members;
  }
}
