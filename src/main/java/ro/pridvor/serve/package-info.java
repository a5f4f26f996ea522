/**
 * Shows the site to its writer while it grows: a server on the loopback address, a watcher of
 * files, pages that reload where they stand and say what is wrong. Comes in: a live build. Goes
 * out: HTTP. Nothing of it is ever published.
 */
package ro.pridvor.serve;
