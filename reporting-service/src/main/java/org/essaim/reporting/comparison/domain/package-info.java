/** The main figures of two days, and what is different. */
package org.essaim.reporting.comparison.domain;
