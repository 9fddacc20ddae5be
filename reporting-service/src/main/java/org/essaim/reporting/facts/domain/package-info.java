/** A fact and its two days. */
package org.essaim.reporting.facts.domain;
