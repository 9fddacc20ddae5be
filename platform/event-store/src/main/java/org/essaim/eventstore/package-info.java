/**
 * Axon's event storage on PostgreSQL, in commit order: no committed event is ever skipped. Knows no
 * word of the domain.
 */
package org.essaim.eventstore;
