/// Starts the program: command line, wiring, theme, crash guard and the tour.
package modeldesk.app;
