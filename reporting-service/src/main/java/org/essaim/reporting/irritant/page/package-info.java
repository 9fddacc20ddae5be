/** What hurts, in the open. */
package org.essaim.reporting.irritant.page;
