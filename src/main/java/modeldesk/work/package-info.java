/// Every thread in the program: the I/O lane, the CPU lane and the way back to the window.
package modeldesk.work;
