/// Where a name is given and where it is used: the way there, and the list of all places.
package modeldesk.ui.usages;
