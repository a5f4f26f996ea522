/**
 * A plan as the annex that a council prints, from the plan's own files.
 *
 * <p>Comes in: a plan's files as trees. Goes out: a table in which each row names its measure, so
 * that the import finds it again. Must not know HTML, nor how documents are read.
 */
package ro.pridvor.exports;
