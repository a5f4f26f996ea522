package ro.pridvor.page;

/** A page in a plan's folder. */
public interface OfPlan {
  View.PlanRef plan();
}
