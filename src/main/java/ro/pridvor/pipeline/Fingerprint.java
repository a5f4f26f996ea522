package ro.pridvor.pipeline;

/**
 * Tells whether a value is equal to one of an earlier run, without keeping that one: two values
 * that differ have the same fingerprint with a probability of about 2⁻⁶⁴.
 *
 * @param length of the value written down, in bytes
 * @param sums two checksums of it
 */
record Fingerprint(long length, long sums) {
  /** Of no value. */
  static final Fingerprint NONE = new Fingerprint(0, 0);
}
