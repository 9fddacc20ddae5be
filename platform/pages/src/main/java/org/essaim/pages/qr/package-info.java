/** Addresses that people scan or type. */
package org.essaim.pages.qr;
