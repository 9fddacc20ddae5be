/** What is measured of a running service for those who watch it: lag, backlog, what waits. */
package org.essaim.runtime.metrics;
