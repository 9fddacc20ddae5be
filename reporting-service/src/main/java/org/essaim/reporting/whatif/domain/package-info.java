/** What is asked of the log, and what is compared. */
package org.essaim.reporting.whatif.domain;
