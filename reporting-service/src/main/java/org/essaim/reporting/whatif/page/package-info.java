/** The same facts under other parameters, for people. */
package org.essaim.reporting.whatif.page;
