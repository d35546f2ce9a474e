/// The tour: drives the real window with mouse and keys through one whole story, takes pictures and
/// checks on the server what the story wrote.
package modeldesk.app.tour;
