/**
 * One process that runs any number of the same service, each in a context of its own: what they
 * share is classes, one HTTP server and its threads (decision 0091).
 */
package org.essaim.host;
