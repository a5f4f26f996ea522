/**
 * Makes the portal searchable: a Lucene index of its documents, its copy for browsers, and one
 * ranking for both. Comes in: the portal. Goes out: index files and answers. Must not know HTML.
 */
package ro.pridvor.search;
