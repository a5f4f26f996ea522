/**
 * The annex that a council prints: which columns it may have and what each means, a plan's files as
 * trees, and what of a plan is not printed.
 *
 * <p>Shared by {@code imports} and {@code exports}, so that a new field of plans is one line here
 * ({@link ro.pridvor.annex.Column}) and one in {@code columns.properties}. Must not know kinds of
 * files.
 */
package ro.pridvor.annex;
