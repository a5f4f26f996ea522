/**
 * Pages as values: kind, language, edition, and all that a page shows. Two builds need to render a
 * page anew only if it changed. Must not know how pages are made from a portal, nor templates.
 */
package ro.pridvor.page;
