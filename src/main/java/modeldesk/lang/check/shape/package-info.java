/// Rules that look at one file only: what may stand where, and what goes with what.
package modeldesk.lang.check.shape;
