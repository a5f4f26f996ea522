/**
 * Reads the staged site as a visitor's browser would and reports what must not be published: broken
 * links, pages that break a certain rule. Must not know how the site was made.
 */
package ro.pridvor.audit;
