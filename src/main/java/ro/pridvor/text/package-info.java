/**
 * Texts as plain words: folding for comparison, order in lists, shortening, words of enumerations;
 * numbers, telephone numbers, web addresses as people write them. Must not know anything else of
 * the program.
 */
package ro.pridvor.text;
