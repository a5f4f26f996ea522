/**
 * Turns pages into HTML with the templates, messages and assets of a theme folder. Comes in: pages
 * and a folder. Goes out: bytes. Must not know YAML.
 */
package ro.pridvor.theme;
