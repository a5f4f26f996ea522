/**
 * Whether words tell of somebody in danger. Comes in: what a person types. Goes out: kinds of
 * danger. Knows nothing of the portal, so that it works where nothing else does.
 */
package ro.pridvor.danger;
