/** What is measured of the streams between services: backlog, lag, age, quarantine. */
package org.essaim.federation.metrics;
