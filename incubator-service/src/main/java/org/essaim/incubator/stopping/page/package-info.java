/** Stops that come and stops that were decided, each with its whole file and its letter. */
package org.essaim.incubator.stopping.page;
