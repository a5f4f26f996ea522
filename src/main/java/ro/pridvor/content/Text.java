package ro.pridvor.content;

import ro.pridvor.problem.SourcePosition;

/** A value as written, and where. */
public record Text(String value, SourcePosition at) {}
