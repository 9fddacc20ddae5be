/** The board's session on pages: its agenda, its votes and its minutes (R02, R71). */
package org.essaim.incubator.agenda.page;
