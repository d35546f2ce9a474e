/// What may be typed at a place in a model file.
package modeldesk.lang.complete;
