/**
 * What services tell each other, exactly once and in order: a journal in the teller's database, a
 * relay to its own topic, an inbox in each hearer's database. Knows no domain word.
 */
package org.essaim.stream;
