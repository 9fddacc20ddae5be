/** What makes a stream tamper-evident: every entry carries the hash of the one before. */
package org.essaim.stream.chain;
