/** All facts, as they were told. */
package org.essaim.reporting.facts.read;
