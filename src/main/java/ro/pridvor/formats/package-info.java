/**
 * The portal as data: one JSON twin beside each page, the whole as CSV and JSON, the site map.
 * Comes in: portal and pages. Goes out: bytes by file name. Must not know templates.
 */
package ro.pridvor.formats;
