/** The pages' common frame: language, days, freshness. */
package org.essaim.reporting.site.page;
