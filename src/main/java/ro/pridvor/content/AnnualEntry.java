package ro.pridvor.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A table of an annual plan (Ordinul 1086/2018), as written in {@code annual.yaml}. */
public record AnnualEntry(
    String table, Optional<Text> title, Optional<Text> note, List<RowEntry> rows) {

  /** A service, an activity or a course. */
  public record RowEntry(
      Optional<Text> code,
      Text name,
      Optional<Text> beneficiaries,
      Optional<Text> capacity,
      Optional<Text> occupancy,
      Optional<Text> provider,
      Optional<Text> deadline,
      Optional<Text> responsible,
      List<AmountEntry> budget,
      Optional<Text> note) {}

  /** An amount of money from one source. */
  public record AmountEntry(Optional<Text> source, BigDecimal amount, Optional<Text> currency) {}

  /** The tables of a file, in its order. */
  static List<AnnualEntry> tables(Fields f) {
    return f.keys().stream()
        .flatMap(key -> f.child(key, table -> table(key, table)).stream())
        .toList();
  }

  private static AnnualEntry table(String key, Fields f) {
    return new AnnualEntry(key, f.text("title"), f.text("note"), f.list("rows", AnnualEntry::row));
  }

  private static RowEntry row(Fields f) {
    return new RowEntry(
        f.text("code"),
        f.required("name"),
        f.text("beneficiaries"),
        f.text("capacity"),
        f.text("occupancy"),
        f.text("provider"),
        f.text("deadline"),
        f.text("responsible"),
        f.items("budget").map(Fields::of).flatMap(line -> amount(line).stream()).toList(),
        f.text("note"));
  }

  private static Optional<AmountEntry> amount(Fields f) {
    return f.number("amount").map(a -> new AmountEntry(f.text("source"), a, f.text("currency")));
  }
}
