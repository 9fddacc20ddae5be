/** The launcher as a process, for tests of whole federations. */
package org.essaim.local.running;
