/// Connections: the start screen with the recent ones, the card that connects to an Omni, what its
/// token may do, and where the token is kept.
package modeldesk.ui.connect;
