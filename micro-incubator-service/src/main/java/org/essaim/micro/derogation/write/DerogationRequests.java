package org.essaim.micro.derogation.write;

import java.time.LocalDate;
import java.util.UUID;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.WrittenText;
import org.essaim.micro.derogation.domain.Territory;

/**
 * What people send about derogations. Every missing value is an {@link IllegalArgumentException}.
 */
final class DerogationRequests {

    private DerogationRequests() {}

    /**
     * R93; whoever sends it is the guarantor.
     *
     * @param waives the name of the rule
     * @param territory such as {@code FR/IDF/75}
     * @param until the last day
     */
    record Grant(WrittenText waives, String territory, LocalDate from, LocalDate until) {
        Grant {
            given("waives", waives);
            given("territory", territory);
            given("from", from);
            given("until", until);
        }

        Territory where() {
            return new Territory(territory);
        }
    }

    /** R93. */
    record Use(InitiativeId initiative, String territory, LocalDate usedOn) {
        Use {
            given("initiative", initiative);
            given("territory", territory);
            given("usedOn", usedOn);
        }

        Territory where() {
            return new Territory(territory);
        }
    }

    /** What was recorded. */
    record Entry(UUID derogation, UUID entryId) {}

    private static void given(String name, Object value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
    }
}
