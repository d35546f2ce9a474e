/// Reset cache…: makes results that Omni keeps under one of the model's cache policies invalid.
package modeldesk.ui.cache;
