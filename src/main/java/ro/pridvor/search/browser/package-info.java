/** The copy of the index that a browser reads in pieces: its files and their format. */
package ro.pridvor.search.browser;
