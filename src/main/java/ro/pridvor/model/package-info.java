/**
 * The vocabulary of plans: immutable records, absent values as {@link java.util.Optional}. Knows
 * neither files nor HTML.
 */
package ro.pridvor.model;
