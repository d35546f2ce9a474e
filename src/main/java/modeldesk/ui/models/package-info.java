/// Models as things that are made and named: a new schema, shared, extension or branch model, and
/// another name for one that is there.
package modeldesk.ui.models;
