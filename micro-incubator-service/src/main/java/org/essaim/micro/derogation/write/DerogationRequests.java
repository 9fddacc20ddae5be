package org.essaim.micro.derogation.write;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.WrittenText;
import org.essaim.micro.derogation.domain.Territory;

/** What people send about derogations. */
final class DerogationRequests {

    private static final String MALFORMED = "territory-malformed";

    private DerogationRequests() {}

    /**
     * R93; whoever sends it is the guarantor.
     *
     * @param waives the name of the rule
     * @param territory such as {@code FR/IDF/75}
     * @param until the last day
     */
    record Grant(
            @NotNull WrittenText waives,
            @NotNull @Pattern(regexp = Territory.PATTERN, message = MALFORMED) String territory,
            @NotNull LocalDate from,
            @NotNull LocalDate until) {}

    /** R93. */
    record Use(
            @NotNull InitiativeId initiative,
            @NotNull @Pattern(regexp = Territory.PATTERN, message = MALFORMED) String territory,
            @NotNull LocalDate usedOn) {}
}
