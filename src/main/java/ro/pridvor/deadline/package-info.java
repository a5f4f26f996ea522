/**
 * Understands printed deadlines. In: the words of a cell. Out: its meaning as far as it is certain,
 * and the words that could not be accounted for. Must not know plans, files of content, HTML.
 */
package ro.pridvor.deadline;
