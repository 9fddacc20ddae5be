/** What the projections say, as a file to compare and as tables to read. */
package org.essaim.local.report;
