/// Controls without business: icons, overlays, dialogs, pills, empty states and buttons that say
/// why they cannot be pressed.
package modeldesk.ui.kit;
