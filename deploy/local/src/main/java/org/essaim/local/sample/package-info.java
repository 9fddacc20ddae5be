/** A portfolio of our own making, so that a first run has something to show. In French. */
package org.essaim.local.sample;
