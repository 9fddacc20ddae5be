/** The rules on stopping and generalizing, written a second time and on facts alone. */
package org.essaim.reporting.recount.domain;
