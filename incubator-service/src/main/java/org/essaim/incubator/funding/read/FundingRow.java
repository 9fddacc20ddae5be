package org.essaim.incubator.funding.read;

import org.essaim.contract.Amount;

/**
 * What a division was given and did with it, over all years.
 *
 * @param allocated given less given back (R10)
 * @param granted gross: releases are not taken off
 * @param spent gross: what reversals took back is beside it (R13)
 * @param released net of what was reopened (R29, R67)
 * @param available allocated − granted + released (R11), by what has arrived
 */
public record FundingRow(
        String division,
        Amount allocated,
        Amount granted,
        Amount spent,
        Amount reversed,
        Amount released,
        Amount available) {}
