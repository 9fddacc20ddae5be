/** Open data: every table as CSV and JSON Lines, and all of them in one archive. */
package org.essaim.reporting.opendata.read;
