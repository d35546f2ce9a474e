/// Every sentence the user reads.
package modeldesk.i18n;
