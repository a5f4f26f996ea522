/**
 * Links what content says into one portal: references resolved in the scope of each plan's
 * authority, cells inherited, deadlines understood, inverse relations made. Comes in: entries. Goes
 * out: {@link ro.pridvor.portal.Portal} and problems. Must not know HTML.
 */
package ro.pridvor.portal;
