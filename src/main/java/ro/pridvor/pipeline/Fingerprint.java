package ro.pridvor.pipeline;

/** What a value is known again by in a later run: its length when written down, and its sums. */
record Fingerprint(long length, long sums) {}
