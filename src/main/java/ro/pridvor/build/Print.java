package ro.pridvor.build;

/** 128 bits by which a value is known again in a later run. */
record Print(long high, long low) {}
