/** The answers of the projections, as a file to compare and as tables to read. */
package org.essaim.local.report;
