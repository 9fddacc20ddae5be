/** The own chain in the own database. */
package org.essaim.stream.journal;
