/// Looks through texts: for characters or a regular expression in one text or in all files of a
/// model, and for the parts of a model that lack or have something.
package modeldesk.lang.search;
