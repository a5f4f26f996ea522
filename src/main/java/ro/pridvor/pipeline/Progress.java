package ro.pridvor.pipeline;

/** Told what a build is doing. */
@FunctionalInterface
public interface Progress {
  void step(String name);
}
