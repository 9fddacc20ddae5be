/** Projections are made anew from the events while the old ones answer. */
package org.essaim.runtime.rebuild;
