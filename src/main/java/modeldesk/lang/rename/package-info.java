/// Another name for something of a model, everywhere it is written.
package modeldesk.lang.rename;
