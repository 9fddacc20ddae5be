/** What spreads, and from whom to whom. */
package org.essaim.reporting.generalization.page;
