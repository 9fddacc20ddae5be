/** Projections are made again from the events while the old ones answer. */
package org.essaim.runtime.rebuild;
