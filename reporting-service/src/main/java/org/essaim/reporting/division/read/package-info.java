/** The divisions of the federation, as the centre admitted them. */
package org.essaim.reporting.division.read;
