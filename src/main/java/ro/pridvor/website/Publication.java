package ro.pridvor.website;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import ro.pridvor.page.Page;
import ro.pridvor.portal.Portal;

/**
 * All that a format can make its files of.
 *
 * @param pages of the whole site, by address
 * @param html the finished page; cheap, for a page that has been made already
 * @param content the content folder, for documents that are published as they are
 */
public record Publication(
    Portal portal, List<Page> pages, Function<Page, byte[]> html, Path content) {}
