/** Initiatives with all that a recount needs of them. */
package org.essaim.reporting.recount.read;
