/** Pages to keep, to print and to send, as PDF. */
package org.essaim.pages.pdf;
