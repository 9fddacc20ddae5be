/** The same facts under other parameters. */
package org.essaim.reporting.whatif.read;
