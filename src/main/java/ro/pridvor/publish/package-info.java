/**
 * Puts a finished site in the place of the last one, whole or not at all. Must not know what is in
 * it.
 */
package ro.pridvor.publish;
