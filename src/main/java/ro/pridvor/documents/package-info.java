/**
 * Office documents as one neutral model of paragraphs and tables, each with its place.
 *
 * <p>Comes in: a file (.docx, .xlsx, .odt, .ods, .csv, .tsv, .txt, .pdf), untrusted. Goes out: a
 * {@link ro.pridvor.documents.Document}, or one reason why there is none. The same model is written
 * back as .docx, .xlsx, .ods and .csv. Must not know plans.
 */
package ro.pridvor.documents;
