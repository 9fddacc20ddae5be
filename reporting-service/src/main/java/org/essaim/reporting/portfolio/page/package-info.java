/** The overview. */
package org.essaim.reporting.portfolio.page;
