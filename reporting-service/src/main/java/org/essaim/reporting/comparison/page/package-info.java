/** Two days beside each other. */
package org.essaim.reporting.comparison.page;
