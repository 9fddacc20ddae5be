/** From the own journal to the own topic: everything, in order, until it is acknowledged. */
package org.essaim.stream.relay;
