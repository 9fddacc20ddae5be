package org.essaim.micro.initiative.write;

import java.time.LocalDate;
import java.util.UUID;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.HalfDays;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
import org.essaim.contract.Money;
import org.essaim.contract.PersonId;
import org.essaim.contract.Stage;

/**
 * What people send. Days are those on which it happened; {@code person} is an opaque id until
 * identity is checked. Every missing or impossible value is an {@link IllegalArgumentException}.
 */
final class InitiativeRequests {

    private static final int LONGEST_TEXT = 4_000;

    private InitiativeRequests() {}

    /**
     * R20, R21.
     *
     * @param initiative the id; made from the request where absent
     * @param division of the launcher; this one where absent (R24)
     * @param irritant what hurts whom
     * @param trial what will be tried
     * @param origin the initiative that is adopted, or absent
     */
    record Launch(
            InitiativeId initiative,
            String title,
            Kind kind,
            String irritant,
            String trial,
            PersonId person,
            DivisionId division,
            LocalDate launchedOn,
            String origin) {
        Launch {
            text("title", title);
            given("kind", kind);
            given("launchedOn", launchedOn);
            limited("irritant", irritant);
            limited("trial", trial);
        }
    }

    /**
     * R15.
     *
     * @param euros such as {@code "120.00"}; none where absent
     * @param halfDays none where absent
     */
    record Expense(
            String euros, Integer halfDays, String label, LocalDate spentOn, PersonId person) {
        Expense {
            text("label", label);
            given("spentOn", spentOn);
            given("person", person);
        }

        Amount amount() {
            int time = halfDays == null ? 0 : halfDays;
            if (time < 0 || time > HalfDays.MOST) {
                throw new IllegalArgumentException("halfDays is 0 to " + HalfDays.MOST);
            }
            return new Amount(
                    euros == null ? Money.noEuros() : Money.ofEuros(euros), new HalfDays(time));
        }
    }

    /** R13. */
    record Reversal(String reason, LocalDate reversedOn, PersonId person) {
        Reversal {
            text("reason", reason);
            given("reversedOn", reversedOn);
            given("person", person);
        }
    }

    /** R50. */
    record Usage(
            LocalDate measuredOn,
            Integer users,
            EvidenceLevel level,
            Integer delight,
            String seenAt,
            PersonId person) {
        Usage {
            given("measuredOn", measuredOn);
            given("users", users);
            given("level", level);
            given("person", person);
            limited("seenAt", seenAt);
        }
    }

    /** R80, R81. */
    record StageEntry(
            Stage stage,
            boolean securityChecked,
            boolean reliabilityChecked,
            LocalDate enteredOn,
            PersonId person) {
        StageEntry {
            given("stage", stage);
            given("enteredOn", enteredOn);
            given("person", person);
        }
    }

    /** R81. */
    record Integration(String into, String acceptedBy, LocalDate integratedOn, PersonId person) {
        Integration {
            given("integratedOn", integratedOn);
            given("person", person);
            limited("into", into);
            limited("acceptedBy", acceptedBy);
        }
    }

    /** R84. */
    record Closing(String tried, String learnt, LocalDate closedOn, PersonId person) {
        Closing {
            given("closedOn", closedOn);
            given("person", person);
            limited("tried", tried);
            limited("learnt", learnt);
        }
    }

    /** R28: the owner offers. */
    record Offer(PersonId person, PersonId to) {
        Offer {
            given("person", person);
            given("to", to);
        }
    }

    /** R28: the new owner accepts. */
    record Acceptance(PersonId person) {
        Acceptance {
            given("person", person);
        }
    }

    /** What was recorded, under the id by which it can be named again. */
    record Entry(InitiativeId initiative, UUID entryId) {}

    private static void given(String name, Object value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
    }

    private static void text(String name, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        limited(name, value);
    }

    private static void limited(String name, String value) {
        if (value != null && value.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    name + " has at most " + LONGEST_TEXT + " characters");
        }
    }
}
