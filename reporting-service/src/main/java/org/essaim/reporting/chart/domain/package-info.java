/** Figures as drawings: pure geometry, in units of which one is a pixel of a page. */
package org.essaim.reporting.chart.domain;
