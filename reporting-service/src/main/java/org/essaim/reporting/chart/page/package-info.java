/**
 * Charts on pages, and each of them on its own: as a drawing, as a picture, and framed by others.
 */
package org.essaim.reporting.chart.page;
