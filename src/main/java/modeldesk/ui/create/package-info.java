/// New files: a topic from a base view, a query view, a composite topic, a view.
package modeldesk.ui.create;
