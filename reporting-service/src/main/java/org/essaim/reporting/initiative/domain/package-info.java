/** What proves that somebody uses an initiative, and what is missing where nothing does. */
package org.essaim.reporting.initiative.domain;
