/** Paid invoices that wait for a team, on a page. */
package org.essaim.micro.invoice.page;
