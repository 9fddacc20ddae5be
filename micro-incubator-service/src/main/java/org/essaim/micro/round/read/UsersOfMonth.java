package org.essaim.micro.round.read;

import java.time.YearMonth;

/**
 * The most distinct users that were proven in one measure of a month (R50, R51).
 *
 * @param users 0 where nothing was measured
 */
public record UsersOfMonth(YearMonth month, int users) {}
