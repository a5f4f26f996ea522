/**
 * What can be found: documents with their facets, and the names that stand for an organisation or a
 * target group. Comes in: the portal.
 */
package ro.pridvor.search.document;
