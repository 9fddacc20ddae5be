/**
 * Reads spreadsheets that people saved as CSV, and says what hinders by row and column; makes
 * portfolio files of them.
 */
package org.essaim.portfolio.sheet;
