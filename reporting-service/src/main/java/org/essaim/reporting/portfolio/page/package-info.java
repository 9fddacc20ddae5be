/** The overview, and the life of one initiative. */
package org.essaim.reporting.portfolio.page;
