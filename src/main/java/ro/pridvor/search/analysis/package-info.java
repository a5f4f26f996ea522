/** Language analysis: words, lemmas and the forms of letters that count as equal. */
package ro.pridvor.search.analysis;
