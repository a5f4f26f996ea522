/**
 * Electronic books: EPUB 3.3 with EPUB Accessibility 1.1, and eBraille 1.0.
 *
 * <p>In: a {@link ro.pridvor.document.Document}, its sound if it has any. Out: the bytes of a file.
 * Must not know: the portal, the theme.
 */
package ro.pridvor.epub;
