package org.essaim.incubator.board.read;

import java.time.LocalDate;

/**
 * A meeting of the board.
 *
 * @param convenedBy opaque (R100)
 * @param directors who sits on that day as such: one (R01)
 * @param employees how many sit for the employees
 * @param users how many sit for the users
 */
public record Meeting(
        LocalDate meetsOn, String convenedBy, int directors, int employees, int users) {}
