/// `modeldesk check`: the rules of the language on a folder, told as text or as JSON for other
/// programs.
package modeldesk.app.check;
