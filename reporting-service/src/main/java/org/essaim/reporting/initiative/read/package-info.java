/** Initiatives, one by one: what they are, and what happened to them. */
package org.essaim.reporting.initiative.read;
