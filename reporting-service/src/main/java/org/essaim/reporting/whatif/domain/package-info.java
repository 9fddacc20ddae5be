/** What is asked of the facts, and what is compared. */
package org.essaim.reporting.whatif.domain;
