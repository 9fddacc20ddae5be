/** Axon on this project's event store: what services find ready when they start. */
package org.essaim.runtime.store;
