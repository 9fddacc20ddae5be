/**
 * Portfolio files: read line by line in constant memory, imported one fact a transaction, and never
 * twice. Both services and the launcher read them here, so that all agree on what a line is.
 */
package org.essaim.portfolio;
