/** Whose funding was stopped, and what became of it. */
package org.essaim.reporting.stops.read;
