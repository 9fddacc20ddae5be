/** What stopped, what will, and what was learnt. */
package org.essaim.reporting.stops.page;
