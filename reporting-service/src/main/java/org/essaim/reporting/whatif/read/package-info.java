/** The same log under other parameters. */
package org.essaim.reporting.whatif.read;
