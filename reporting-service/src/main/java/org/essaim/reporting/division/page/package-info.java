/** One division, in all its figures. */
package org.essaim.reporting.division.page;
