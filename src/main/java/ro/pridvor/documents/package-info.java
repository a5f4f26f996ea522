/**
 * Office documents as one neutral model of paragraphs and tables, each with its place.
 *
 * <p>Comes in: a file (.docx, .xlsx, .odt, .ods, .csv, .tsv, .txt), untrusted. Goes out: a {@link
 * ro.pridvor.documents.Document}, or one reason why there is none. Must not know plans.
 */
package ro.pridvor.documents;
