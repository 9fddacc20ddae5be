/** How commands are carried out: again after a conflict, and with all that follows at once. */
package org.essaim.runtime.command;
