/**
 * Who sits on the board of the internal incubator, and when it meets (R01, R02): pure functions.
 */
package org.essaim.incubator.board.domain;
