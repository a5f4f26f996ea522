/**
 * CommonMark texts as HTML, restricted to what is safe and to what can be parsed in little time.
 * Must not know the portal, pages, templates.
 */
package ro.pridvor.markdown;
