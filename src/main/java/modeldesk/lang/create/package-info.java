/// New files of a model: what they are called, what they begin with, what their parts can be.
package modeldesk.lang.create;
