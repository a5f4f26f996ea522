package ro.pridvor.content;

import java.util.List;
import java.util.Optional;
import ro.pridvor.content.Content.FreePageEntry;
import ro.pridvor.content.Content.GeneralObjectiveEntry;
import ro.pridvor.content.Content.UpdateEntry;
import ro.pridvor.problem.Problem;

/** One file of the content folder, read and checked by itself. */
record Parsed(
    String file,
    Optional<FileKind> kind,
    Optional<Fields> fields,
    Optional<GeneralObjectiveEntry> objective,
    Optional<FreePageEntry> page,
    Optional<UpdateEntry> update,
    List<Problem> problems) {}
