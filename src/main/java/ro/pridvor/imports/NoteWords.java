package ro.pridvor.imports;

/** The words of notes that an import leaves in the files. */
interface NoteWords {
  /**
   * @param note a text, or {@code @key argument} for one of the message bundle
   * @param place where in the document
   */
  String say(String note, String place);
}
