/**
 * From a council's document to the files of a plan.
 *
 * <p>Comes in: a {@link ro.pridvor.documents.Document}, the portal's taxonomies, the plan as it is
 * if there is one. Goes out: the plan's files as trees, and all that a person should look at:
 * questions with their places, words left out, names that nobody knows. Nothing is invented: what
 * is proposed is marked {@code # propus}. Must not know kinds of documents.
 */
package ro.pridvor.imports;
