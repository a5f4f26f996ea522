/**
 * Large print: tagged PDF that conforms to PDF/UA-1 (ISO 14289-1).
 *
 * <p>In: a {@link ro.pridvor.document.Document}. Out: the bytes of a file. Must not know: the
 * portal, the theme. The layout is in {@code large-print.css}.
 */
package ro.pridvor.pdf;
