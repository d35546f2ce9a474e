/// Finds one's way in a model by what names mean: where a name is given, where it is used, what is
/// known of it, and which names there are.
package modeldesk.lang.find;
