/**
 * Open figures, read-only: hears the centre and every division and shows where initiatives stand,
 * where the money went, what was stopped and what spreads. It tells the others nothing.
 */
package org.essaim.reporting;
