/**
 * Starts new content: well-formed, commented files in their places, with what a writer has answered
 * filled in. Never overwrites. Comes in: answers. Goes out: files.
 */
package ro.pridvor.start;
