/** What happens by itself, once, whichever node is alive: consequences, not reminders. */
package org.essaim.runtime.schedule;
