/** What those who follow or search the site ask for: what is new, and what there is. */
package org.essaim.reporting.site.read;
