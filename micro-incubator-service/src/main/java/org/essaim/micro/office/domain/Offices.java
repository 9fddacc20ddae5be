package org.essaim.micro.office.domain;

import java.util.SortedSet;
import org.essaim.contract.OfficeId;

/** Which offices may sponsor (R92). */
@FunctionalInterface
public interface Offices {

    /** Those that are on the list now, as far as it has arrived from the centre. */
    SortedSet<OfficeId> listed();
}
