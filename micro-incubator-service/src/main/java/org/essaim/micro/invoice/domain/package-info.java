/** Paid invoices that propose expenses; what people decide about them. */
package org.essaim.micro.invoice.domain;
