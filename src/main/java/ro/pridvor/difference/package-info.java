/**
 * What changed between two texts of a plan. Comes in: objectives with their measures, before and
 * after. Goes out: measures added, withdrawn, reworded, moved or with another deadline, and their
 * words as pieces that stayed, went or came. Must not know HTML or addresses.
 */
package ro.pridvor.difference;
