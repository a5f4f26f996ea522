/**
 * Maps a portal to pages: which exist, at which address, in which language, and all that each one
 * shows. A {@link ro.pridvor.site.Page} is a value: two builds need to render it anew only if it
 * changed. Must not know the inside of templates.
 */
package ro.pridvor.site;
