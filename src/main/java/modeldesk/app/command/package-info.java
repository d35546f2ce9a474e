/// What the user can do, a class for each menu: names, icons, keys, and what stands against it now.
/// A feature that wants a place in a menu adds its commands here and their ids in the shell's
/// menus.
package modeldesk.app.command;
