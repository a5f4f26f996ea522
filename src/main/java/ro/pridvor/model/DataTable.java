package ro.pridvor.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of {@code date/}, with the name and type of every column: a published contract. */
public enum DataTable {
  MEASURES(
      "masuri.csv",
      "plan component general_objective_code general_objective specific_objective_code"
          + " specific_objective measure_id measure_code measure expected_results indicators"
          + " deadline responsible partners funding target_groups status url"),
  SERVICES(
      "servicii.csv",
      "service_id service status planned_by:integer plan town offers needs target_groups age"
          + " conditions provider provider_name provider_printed legal_type_code legal_type place"
          + " address step_free lift toilet parking sign_language hearing_loop phone email website"
          + " hours how_to_apply documents cost waiting_time languages capacity licence measures"
          + " confirmed confirmed_by source_document source_where source_quote note url state"),
  DEADLINES(
      "termene.csv",
      "plan measure_id measure_code deadline from to years due permanent times:integer"
          + " every:integer every_unit url"),
  BUDGET(
      "bani.csv",
      "plan measure_id measure_code year:integer source planned:number spent:number currency note"
          + " url"),
  PROGRESS(
      "stadiu.csv",
      "plan level id code title measures:integer done:integer in_progress:integer late:integer"
          + " not_started:integer abandoned:integer unreported:integer url"),
  REPORTS(
      "rapoarte.csv",
      "plan report_year:integer published measure_id status reason work_done reported_values spent_in_year"
          + " reported_by reported corrected url"),
  ANNUAL(
      "plan-anual.csv",
      "plan table row:integer code name beneficiaries capacity occupancy provider_printed deadline"
          + " responsible source amount:number currency note url"),
  VALUES(
      "valori.csv",
      "plan measure_id measure_code indicator unit comparison target:number per by:integer"
          + " baseline:number year:integer value:number note url");

  private final String file;
  private final List<Column> columns;

  DataTable(String file, String columns) {
    this.file = file;
    this.columns = Arrays.stream(columns.split(" ")).map(Column::of).toList();
  }

  /**
   * A column.
   *
   * @param type as Table Schema names it: {@code string}, {@code integer}, {@code number}
   */
  public record Column(String name, String type) {
    private static Column of(String written) {
      String[] parts = written.split(":");
      return new Column(parts[0], parts.length > 1 ? parts[1] : "string");
    }
  }

  /** Its name without the kind of file, such as {@code masuri}. */
  public String id() {
    return file.substring(0, file.indexOf('.'));
  }

  /** Its name in {@code date/}. */
  public String file() {
    return file;
  }

  public List<Column> columns() {
    return columns;
  }

  /** The first line of the file. */
  public String header() {
    return columns.stream().map(Column::name).collect(Collectors.joining(","));
  }
}
