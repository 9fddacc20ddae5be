/** Where the money went, down to the expense. */
package org.essaim.reporting.money.page;
