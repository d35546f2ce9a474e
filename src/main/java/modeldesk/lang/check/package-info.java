/// What is wrong with a model and how it is cured: rules, findings, fixes; where what Omni finds
/// stands.
package modeldesk.lang.check;
