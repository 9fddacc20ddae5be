/** Asks a running service everything that its own description allows, and much that it does not. */
package org.essaim.testkit.fuzz;
