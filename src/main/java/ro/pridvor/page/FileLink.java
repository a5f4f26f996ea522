package ro.pridvor.page;

import ro.pridvor.model.Formats.FileType;

/**
 * A file that says the same as a page.
 *
 * @param points the size of letters in print; 0 where it has none
 * @param address from the site's root
 */
public record FileLink(FileType type, int points, String address) {}
