/**
 * Problems as values: what is wrong, where, and how to mend it. Every other package reports through
 * it; it knows none of them.
 */
package ro.pridvor.problem;
