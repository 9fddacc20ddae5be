/** Starts, identifies, watches and stops the processes of a local federation, and no others. */
package org.essaim.local.process;
