/** The Lucene index: how it is written, read and ranked. */
package ro.pridvor.search.lucene;
