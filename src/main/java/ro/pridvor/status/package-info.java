/**
 * How complete and how fresh the portal's content is, by plan and by organisation. Comes in: a
 * linked portal and a day. Goes out: counts. Must not know HTML or addresses.
 */
package ro.pridvor.status;
