package ro.pridvor.address;

import java.text.Normalizer;
import java.util.Locale;
import ro.pridvor.model.PortalFacts;
import ro.pridvor.model.ServiceState;

/**
 * Published addresses (contract of the design, §5): Romanian, without diacritics, each a folder.
 *
 * @param prefix empty for the first language, else {@code /en} and the like
 */
public record Addresses(String prefix) {

  /** The last part of a booklet's address. */
  static final String BOOKLET = "/brosura/";

  /** The addresses of pages in the portal's own language: their words are Romanian. */
  public static final Addresses ROMANIAN = new Addresses("");

  /** The addresses of a portal's pages in a language. */
  public static Addresses of(String language, PortalFacts portal) {
    return language.equals(portal.language()) ? ROMANIAN : new Addresses("/" + language);
  }

  public String home() {
    return prefix + "/";
  }

  public String plans() {
    return prefix + "/planuri/";
  }

  public String plan(String plan) {
    return plans() + plan + "/";
  }

  /** The whole plan as one page to print, in the language of the plan only. */
  public String booklet(String plan) {
    return ROMANIAN.plans() + plan + BOOKLET;
  }

  public String objective(String plan, String objective) {
    return plan(plan) + objective + "/";
  }

  public String measure(String plan, String measure) {
    return plan(plan) + "masuri/" + measure + "/";
  }

  /** What was reported of a plan for a year. */
  public String report(String plan, int year) {
    return plan(plan) + "rapoarte/" + year + "/";
  }

  /** When the measures of a plan are due. */
  public String timeline(String plan) {
    return plan(plan) + "termene/";
  }

  /** An earlier text of a plan. */
  public String version(String plan, String version) {
    return plan(plan) + "versiuni/" + version + "/";
  }

  /** What changed from an earlier text to the one after it. */
  public String differences(String plan, String version) {
    return version(plan, version) + "diferente/";
  }

  public String groups() {
    return prefix + "/grupuri/";
  }

  public String group(String group) {
    return groups() + group + "/";
  }

  public String organisations() {
    return prefix + "/institutii/";
  }

  public String organisation(String organisation) {
    return organisations() + organisation + "/";
  }

  public String fundingSources() {
    return prefix + "/finantare/";
  }

  public String fundingSource(String source) {
    return fundingSources() + source + "/";
  }

  public String deadlines() {
    return prefix + "/termene/";
  }

  /** A year, or {@code permanent}, {@code fara-termen}. */
  public String deadline(String facet) {
    return deadlines() + facet + "/";
  }

  public String search() {
    return prefix + "/cautare/";
  }

  public String services() {
    return prefix + "/servicii/";
  }

  public String service(String service) {
    return services() + service + "/";
  }

  /** A service on one sheet of paper. */
  public String leaflet(String service) {
    return service(service) + "pliant/";
  }

  public String need(String need) {
    return services() + "nevoie/" + need + "/";
  }

  public String serviceGroup(String group) {
    return services() + "grup/" + group + "/";
  }

  public String town(String town) {
    return services() + "localitate/" + slug(town) + "/";
  }

  /** Services that exist, are promised, are closed. */
  public String serviceState(ServiceState.Kind state) {
    return services()
        + switch (state) {
          case EXISTING -> "stare/existente/";
          case PAST -> "stare/au-existat/";
          case PLANNED -> "stare/promise/";
          case PROPOSED -> "stare/propuse/";
          case LAPSED -> "stare/promise-de-planuri-incheiate/";
          case CLOSED -> "stare/inchise/";
        };
  }

  /** Where the guided search begins. */
  public String findHelp() {
    return prefix + "/cauta-ajutor/";
  }

  public String findHelp(String group) {
    return findHelp() + group + "/";
  }

  public String findHelp(String group, String need) {
    return findHelp(group) + need + "/";
  }

  public String updates() {
    return prefix + "/noutati/";
  }

  public String update(String update) {
    return updates() + update + "/";
  }

  /** The feed of news, in Romanian only. */
  public String feed() {
    return ROMANIAN.updates() + "atom.xml";
  }

  public String glossary() {
    return prefix + "/glosar/";
  }

  public String data() {
    return prefix + "/date/";
  }

  /** How complete and how fresh the content is. */
  public String status() {
    return prefix + "/stadiu/";
  }

  public String accessibility() {
    return prefix + "/accesibilitate/";
  }

  /** All files that say the same as pages. */
  public String formats() {
    return prefix + "/formate/";
  }

  /** For those who work on the theme. */
  public String components() {
    return prefix + "/componente/";
  }

  public String about() {
    return prefix + "/despre/";
  }

  public String notFound() {
    return prefix + "/404.html";
  }

  public String freePage(String id) {
    return prefix + "/" + id + "/";
  }

  /** A name as it stands in addresses: without diacritics, lower case, hyphens for the rest. */
  public static String slug(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{Mn}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
