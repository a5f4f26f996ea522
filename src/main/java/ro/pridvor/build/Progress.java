package ro.pridvor.build;

/** Told what a build is doing. */
@FunctionalInterface
public interface Progress {
  void step(String name);
}
