/**
 * Open figures, read-only: consumes the streams of the centre and of every division and shows where
 * initiatives stand, where the money went, what was stopped and what is generalized. It publishes
 * nothing.
 */
package org.essaim.reporting;
