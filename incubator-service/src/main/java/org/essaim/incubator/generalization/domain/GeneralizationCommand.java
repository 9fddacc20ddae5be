package org.essaim.incubator.generalization.domain;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.Evidence;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.IrritantCategory;
import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Command;

/** What can be asked about generalizing one initiative. */
public sealed interface GeneralizationCommand extends Command {

    DivisionId division();

    InitiativeId initiative();

    @Override
    default String target() {
        return targetOf(division(), initiative());
    }

    /** The id of the aggregate that decides. */
    static String targetOf(DivisionId division, InitiativeId initiative) {
        return "generalization:%s:%s".formatted(division.slug(), initiative);
    }

    /** Opens a case if the measures, all that are known, ask for one (R70). */
    record Consider(DivisionId division, InitiativeId initiative, List<Evidence> measures)
            implements GeneralizationCommand {
        public Consider {
            Objects.requireNonNull(division, "division");
            Objects.requireNonNull(initiative, "initiative");
            measures = List.copyOf(measures);
        }
    }

    /**
     * Applies what the board decided (R71).
     *
     * @param reviewOn when it comes back; null means that it is generalized
     */
    record ApplyDecision(
            DivisionId division,
            InitiativeId initiative,
            UUID item,
            LocalDate reviewOn,
            int policyVersion)
            implements GeneralizationCommand {
        public ApplyDecision {
            Objects.requireNonNull(item, "item");
        }
    }

    /** Puts the case back before the board where its date of review has come (R71). */
    record Review(DivisionId division, InitiativeId initiative) implements GeneralizationCommand {}

    /**
     * Says what a case without an irritant is about, so that its targets are found (R76).
     *
     * @param of the division of whoever says it, or null for those of the centre
     * @param volunteer whether they are one of its micro-incubator's
     * @param tags as on irritants, in small letters
     */
    record Describe(
            DivisionId division,
            InitiativeId initiative,
            IrritantCategory category,
            List<WrittenText> tags,
            PersonId person,
            DivisionId of,
            boolean volunteer)
            implements GeneralizationCommand {
        public Describe {
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(person, "person");
            tags = List.copyOf(tags);
        }
    }

    /** Somebody of the board adds a division where the product is relevant, and why (R76). */
    record AddTarget(
            DivisionId division,
            InitiativeId initiative,
            DivisionId added,
            WrittenText reason,
            PersonId person)
            implements GeneralizationCommand {
        public AddTarget {
            Objects.requireNonNull(added, "added");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(person, "person");
        }
    }

    /**
     * Offers the product to a division, for the reason that makes it relevant there (R72, R73).
     *
     * @param title as its division wrote it, with its salt, so that both redact the same text; null
     *     where it is not disclosed
     */
    record Propose(
            DivisionId division, InitiativeId initiative, Target offeredTo, WrittenText title)
            implements GeneralizationCommand {
        public Propose {
            Objects.requireNonNull(offeredTo, "offeredTo");
        }
    }

    /**
     * Passes on that its division calls it otherwise; nothing where there is no case.
     *
     * @param title as its division wrote it, with its salt
     */
    record CorrectTitle(
            DivisionId division, InitiativeId initiative, WrittenText title, LocalDate correctedOn)
            implements GeneralizationCommand {
        public CorrectTitle {
            Objects.requireNonNull(title, "title");
        }
    }

    /**
     * Records that a division adopted it (R73).
     *
     * @param adoptedAs the initiative that it launched
     */
    record RecordAcceptance(
            DivisionId division,
            InitiativeId initiative,
            DivisionId by,
            UUID proposalId,
            InitiativeId adoptedAs,
            LocalDate on)
            implements GeneralizationCommand {}

    /** Records that a division does not want it, and why (R73). */
    record RecordDecline(
            DivisionId division,
            InitiativeId initiative,
            DivisionId by,
            UUID proposalId,
            FreeText reason,
            LocalDate on)
            implements GeneralizationCommand {}

    /**
     * Credits the division and, where the owner consents, the owner with an adoption (R75).
     *
     * @param owner who consented, or null
     */
    record Credit(DivisionId division, InitiativeId initiative, Adoption adoption, PersonId owner)
            implements GeneralizationCommand {
        public Credit {
            Objects.requireNonNull(adoption, "adoption");
        }
    }
}
