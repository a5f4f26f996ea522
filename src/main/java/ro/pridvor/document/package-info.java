/**
 * A text in reading order, free of any medium: headings, paragraphs, lists, facts and tables with
 * their language.
 *
 * <p>In: the HTML of a page. Out: a {@link ro.pridvor.document.Document} that writers of PDF, EPUB,
 * braille and speech share. Must not know: the portal, files, any of those formats.
 */
package ro.pridvor.document;
