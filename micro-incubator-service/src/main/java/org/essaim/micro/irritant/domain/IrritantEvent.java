package org.essaim.micro.irritant.domain;

import module java.base;

import org.essaim.contract.FreeText;
import org.essaim.contract.IrritantCategory;
import org.essaim.contract.PersonId;
import org.essaim.contract.Recurrence;
import org.essaim.contract.decision.StoredAs;

/** What happened to an irritant. */
public sealed interface IrritantEvent {

    UUID irritant();

    /**
     * Somebody reported it (R90).
     *
     * @param tags as they were recorded before they were texts that can be redacted; else none
     * @param tagTexts null where they stand in {@code tags}
     */
    @StoredAs("irritant.reported")
    record Reported(
            UUID irritant,
            IrritantCategory category,
            Recurrence recurrence,
            FreeText hurts,
            FreeText zone,
            List<String> tags,
            LocalDate reportedOn,
            PersonId person,
            List<FreeText> tagTexts)
            implements IrritantEvent {
        public Reported {
            tags = List.copyOf(tags);
            tagTexts = tagTexts == null ? null : List.copyOf(tagTexts);
        }
    }

    /**
     * Somebody else feels it too (R91).
     *
     * @param corroborations how many now, without who reported it
     */
    @StoredAs("irritant.corroborated")
    record Corroborated(UUID irritant, PersonId person, int corroborations)
            implements IrritantEvent {}

    /**
     * It goes on as another one (R91).
     *
     * @param people who reported and corroborated it
     */
    @StoredAs("irritant.merged")
    record Merged(
            UUID irritant, UUID into, Set<PersonId> people, LocalDate mergedOn, PersonId person)
            implements IrritantEvent {
        public Merged {
            people = Set.copyOf(people);
        }
    }

    /**
     * The people of a merged one count here, each once (R91).
     *
     * @param people those who are new here
     * @param corroborations how many now, without who reported it
     */
    @StoredAs("irritant.pooled")
    record Pooled(UUID irritant, UUID from, Set<PersonId> people, int corroborations)
            implements IrritantEvent {
        public Pooled {
            people = Set.copyOf(people);
        }
    }

    /** One who corroborated it says that it hurts no longer; a second one resolves it (R91). */
    @StoredAs("irritant.resolution-proposed")
    record ResolutionProposed(UUID irritant, LocalDate proposedOn, PersonId person)
            implements IrritantEvent {}

    /**
     * It hurts somebody still or again (R91).
     *
     * @param corroborations how many now, without who reported it
     */
    @StoredAs("irritant.reopened")
    record Reopened(UUID irritant, LocalDate reopenedOn, PersonId person, int corroborations)
            implements IrritantEvent {}

    /** A text of the report was corrected; both can be redacted, each for itself (R100). */
    @StoredAs("irritant.text-corrected")
    record TextCorrected(
            UUID irritant,
            UUID entryId,
            TextPart part,
            FreeText before,
            FreeText after,
            LocalDate correctedOn,
            PersonId person)
            implements IrritantEvent {}

    /** It hurts no longer. */
    @StoredAs("irritant.resolved")
    record Resolved(UUID irritant, LocalDate resolvedOn, PersonId person)
            implements IrritantEvent {}
}
