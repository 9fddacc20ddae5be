/** The same log under other parameters, for people. */
package org.essaim.reporting.whatif.page;
