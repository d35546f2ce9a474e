/// What the user sees when something fails that nobody expected to.
package modeldesk.ui.crash;
