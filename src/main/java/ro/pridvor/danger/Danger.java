package ro.pridvor.danger;

import java.util.Locale;
import java.util.Optional;

/** A kind of danger, and the target group whose national telephone numbers answer it. */
public enum Danger {
  /** A life in danger: what 112 alone answers. */
  VIATA(null),
  SUICID("sanatate-mintala"),
  VIOLENTA("victime-violenta-domestica"),
  COPIL("copii-victime-ale-violentei"),
  TRAFIC("victime-trafic-de-persoane");

  private final String group;

  Danger(String group) {
    this.group = group;
  }

  public Optional<String> group() {
    return Optional.ofNullable(group);
  }

  /** Its name in rules, pages and the output of the command. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
