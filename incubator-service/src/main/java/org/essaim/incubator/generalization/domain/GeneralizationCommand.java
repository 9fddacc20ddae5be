package org.essaim.incubator.generalization.domain;

import java.util.List;
import java.util.Objects;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;

/** What can be asked about spreading one initiative. */
public sealed interface GeneralizationCommand {

    DivisionId division();

    InitiativeId initiative();

    /** Opens a case if the measures, all that are known, ask for one (R70). */
    record Consider(DivisionId division, InitiativeId initiative, List<Measure> measures)
            implements GeneralizationCommand {
        public Consider {
            Objects.requireNonNull(division, "division");
            Objects.requireNonNull(initiative, "initiative");
            measures = List.copyOf(measures);
        }
    }
}
