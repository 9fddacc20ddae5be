/** Ballots on pages: what is asked, and how it ended. */
package org.essaim.micro.round.page;
