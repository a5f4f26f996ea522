/**
 * Reads {@code content/} into typed entries that remember where they were written. Comes in: files.
 * Goes out: entries with source positions, and problems. Must not know HTML or addresses.
 */
package ro.pridvor.content;
