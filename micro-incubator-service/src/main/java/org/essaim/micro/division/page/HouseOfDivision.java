package org.essaim.micro.division.page;

import org.essaim.contract.DivisionId;
import org.essaim.micro.division.read.DivisionNames;
import org.essaim.pages.frame.HouseName;
import org.essaim.pages.frame.PageProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * What a division is called around its own pages: as its operator says, or else as the centre does
 * (R09).
 */
@Component
record HouseOfDivision(PageProperties settings, DivisionId division, DivisionNames names)
        implements HouseName {

    @Override
    public String get() {
        try {
            return settings.name().equals(division.value())
                    ? names.of(division.value())
                    : settings.name();
        } catch (DataAccessException unreachable) {
            // A page that says so has a frame too.
            return division.value();
        }
    }
}
