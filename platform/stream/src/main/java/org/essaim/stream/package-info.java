/**
 * What services publish for each other, exactly once and in order: a journal in the publisher's
 * database, a relay to its own topic, an inbox in each reader's database. Knows no domain word.
 */
package org.essaim.stream;
