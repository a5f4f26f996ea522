/**
 * The writer's companion: reads what is valid and says what looks odd, is missing or reads hard.
 * Comes in: entries, the linked portal, the addresses of the site. Goes out: warnings, gathered so
 * that a list stays short enough to be read. Must not know HTML.
 */
package ro.pridvor.check;
