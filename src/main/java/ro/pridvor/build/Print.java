package ro.pridvor.build;

/** What a value is known again by in a later run: its length when written down, and its sums. */
record Print(long length, long sums) {}
