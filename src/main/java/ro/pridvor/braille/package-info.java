/**
 * Six-dot Romanian braille, uncontracted, for embossers and braille displays.
 *
 * <p>In: a {@link ro.pridvor.document.Document}. Out: BRF, PEF 2008-1 and the braille text of an
 * eBraille publication. Must not know: HTML, the portal. The table follows {@code ro-g0} of
 * liblouis 3.27 and later; docs/decisions names what a braille reader should decide.
 */
package ro.pridvor.braille;
