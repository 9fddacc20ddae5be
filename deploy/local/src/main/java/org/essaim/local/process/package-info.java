/** Starting, recognising, watching and stopping the processes that are ours, and no others. */
package org.essaim.local.process;
