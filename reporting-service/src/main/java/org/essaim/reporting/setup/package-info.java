/** Wires reporting. */
package org.essaim.reporting.setup;
