/** From others' topics into the own database: once, in order, on one chain. */
package org.essaim.stream.inbox;
