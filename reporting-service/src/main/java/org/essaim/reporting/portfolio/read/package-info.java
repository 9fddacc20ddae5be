/** Where the initiatives of each division stand. */
package org.essaim.reporting.portfolio.read;
