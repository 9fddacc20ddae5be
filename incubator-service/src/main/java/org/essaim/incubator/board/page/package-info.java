/** Seats, deputies and successions on pages (R01, R02). */
package org.essaim.incubator.board.page;
