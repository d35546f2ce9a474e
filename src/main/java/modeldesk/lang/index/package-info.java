/// The whole model as the language sees it: what each file declares and refers to, and what a name
/// means.
package modeldesk.lang.index;
