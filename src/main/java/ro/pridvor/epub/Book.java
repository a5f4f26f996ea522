package ro.pridvor.epub;

/**
 * The words of a book that are not its document's.
 *
 * @param contents the heading of its navigation
 * @param summary how accessible it is, in its own language
 * @param identifier unique and the same in every edition: an address or a URN
 */
public record Book(String contents, String summary, String identifier) {}
