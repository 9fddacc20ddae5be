/** What spreads, and from whom to whom. */
package org.essaim.reporting.spread.page;
