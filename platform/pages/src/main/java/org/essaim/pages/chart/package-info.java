/** Figures as pictures that the server draws. */
package org.essaim.pages.chart;
