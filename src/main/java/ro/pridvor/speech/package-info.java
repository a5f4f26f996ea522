/**
 * A document as it is to be heard: abbreviations, codes, dates and numbers in words.
 *
 * <p>In: a {@link ro.pridvor.document.Document} and the abbreviations of a glossary. Out: sentences
 * for a program that speaks. Must not know: the portal, which program that is.
 */
package ro.pridvor.speech;
