/** The envelope and the books of a division on a page. */
package org.essaim.micro.ledger.page;
