/// What is kept on this computer: blocking reads and writes of plain files that a person can read.
/// Every write is whole or not at all, so that the program may end at any moment.
package modeldesk.store;
