/** Where the money and the half-days went, per division and year, adding up to the cent. */
package org.essaim.reporting.money.read;
