/** All facts, as they were published. */
package org.essaim.reporting.facts.read;
