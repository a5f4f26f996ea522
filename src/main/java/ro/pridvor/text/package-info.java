/**
 * Texts as plain words: folding for comparison, order in lists, shortening, words of enumerations.
 * Must not know anything else of the program.
 */
package ro.pridvor.text;
