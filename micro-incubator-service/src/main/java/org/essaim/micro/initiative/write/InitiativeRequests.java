package org.essaim.micro.initiative.write;

import java.time.LocalDate;
import java.util.UUID;
import org.essaim.contract.Amount;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.HalfDays;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
import org.essaim.contract.Money;
import org.essaim.contract.PersonId;
import org.essaim.contract.Stage;
import org.essaim.contract.WrittenText;
import org.essaim.micro.initiative.domain.Purpose;

/**
 * What people send. Days are those on which it happened; who sends it is said by the token and by
 * nothing else. Every missing or impossible value is an {@link IllegalArgumentException}.
 */
final class InitiativeRequests {

    private InitiativeRequests() {}

    /**
     * R20, R21.
     *
     * @param initiative the id; made from the request where absent
     * @param irritant what hurts whom
     * @param trial what will be tried
     * @param about the irritant that was reported (R90), or absent
     * @param origin the initiative that is adopted (R73), or absent
     */
    record Launch(
            InitiativeId initiative,
            WrittenText title,
            Kind kind,
            WrittenText irritant,
            WrittenText trial,
            LocalDate launchedOn,
            UUID about,
            InitiativeId origin) {
        Launch {
            given("title", title);
            given("kind", kind);
            given("launchedOn", launchedOn);
        }
    }

    /**
     * R15.
     *
     * @param euros such as {@code "120.00"}; none where absent
     * @param halfDays none where absent
     * @param purpose the product where absent; an incubator costs nothing (R05)
     */
    record Expense(
            String euros, Integer halfDays, WrittenText label, Purpose purpose, LocalDate spentOn) {
        Expense {
            given("label", label);
            given("spentOn", spentOn);
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
    record Reversal(WrittenText reason, LocalDate reversedOn) {
        Reversal {
            given("reason", reason);
            given("reversedOn", reversedOn);
        }
    }

    /** R50. */
    record Usage(
            LocalDate measuredOn,
            Integer users,
            EvidenceLevel level,
            Integer delight,
            WrittenText seenAt) {
        Usage {
            given("measuredOn", measuredOn);
            given("users", users);
            given("level", level);
        }
    }

    /** R80, R81. */
    record StageEntry(
            Stage stage, boolean securityChecked, boolean reliabilityChecked, LocalDate enteredOn) {
        StageEntry {
            given("stage", stage);
            given("enteredOn", enteredOn);
        }
    }

    /** R81. */
    record Integration(WrittenText into, WrittenText acceptedBy, LocalDate integratedOn) {
        Integration {
            given("integratedOn", integratedOn);
        }
    }

    /** R84. */
    record Closing(WrittenText tried, WrittenText learnt, LocalDate closedOn) {
        Closing {
            given("closedOn", closedOn);
        }
    }

    /** R28: the owner offers. */
    record Offer(PersonId to) {
        Offer {
            given("to", to);
        }
    }

    /** What was recorded, under the id by which it can be named again. */
    record Entry(InitiativeId initiative, UUID entryId) {}

    private static void given(String name, Object value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
    }
}
