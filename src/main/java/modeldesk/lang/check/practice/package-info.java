/// What works and could be better: rules that are switched on by who wants them.
package modeldesk.lang.check.practice;
