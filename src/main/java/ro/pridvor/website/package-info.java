/**
 * A site as files that are made when their content is asked for, and the one shape in which every
 * format gives its files. Must not know which formats there are, nor where files are written.
 */
package ro.pridvor.website;
