/**
 * Maps a portal to pages: which exist, at which address, in which language, and what each one
 * shows. Must not know the inside of templates.
 */
package ro.pridvor.site;
