/** From the topics of others into the own database: once, in order, on one chain. */
package org.essaim.stream.inbox;
