/** A generated portfolio, in French, so that a first run has something to show. */
package org.essaim.local.sample;
