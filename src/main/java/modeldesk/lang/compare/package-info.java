/// What two states of a model differ in: by file, and by the parts a model is made of.
package modeldesk.lang.compare;
