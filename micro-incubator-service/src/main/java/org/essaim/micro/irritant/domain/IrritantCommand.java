package org.essaim.micro.irritant.domain;

import module java.base;

import org.essaim.contract.IrritantCategory;
import org.essaim.contract.PersonId;
import org.essaim.contract.Recurrence;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Command;

/** What can be asked of an irritant, by anybody of the division. */
public sealed interface IrritantCommand extends Command {

    UUID irritant();

    @Override
    default String target() {
        return targetOf(irritant());
    }

    /** The id of the aggregate that decides. */
    static String targetOf(UUID irritant) {
        return "irritant:" + irritant;
    }

    /**
     * Reports something that hurts again and again (R90).
     *
     * @param hurts what hurts whom
     * @param zone where
     * @param tags free words in small letters, each once
     */
    record Report(
            UUID irritant,
            IrritantCategory category,
            Recurrence recurrence,
            WrittenText hurts,
            WrittenText zone,
            List<WrittenText> tags,
            LocalDate reportedOn,
            PersonId person)
            implements IrritantCommand {}

    /** It hurts this person too; a person counts once, however often it is said (R91). */
    record Corroborate(UUID irritant, PersonId person) implements IrritantCommand {}

    /** This one is the same as another, which goes on with the people of both (R91). */
    record Merge(UUID irritant, UUID into, LocalDate mergedOn, PersonId person)
            implements IrritantCommand {}

    /** Takes in the people of an irritant that was merged into this one (R91). */
    record Pool(UUID irritant, UUID from, Set<PersonId> people) implements IrritantCommand {}

    /**
     * Who reported it says it better; what is null stays as it is.
     *
     * @param entryId if that correction exists already, nothing changes
     */
    record CorrectTexts(
            UUID irritant, UUID entryId, WrittenText hurts, WrittenText zone, PersonId person)
            implements IrritantCommand {
        WrittenText of(TextPart part) {
            return switch (part) {
                case HURTS -> hurts;
                case ZONE -> zone;
            };
        }
    }

    /** It hurts no longer: so says who reported it, or two who corroborated it (R91). */
    record Resolve(UUID irritant, LocalDate resolvedOn, PersonId person)
            implements IrritantCommand {}

    /** It still hurts this person, whoever said otherwise (R91). */
    record Reopen(UUID irritant, LocalDate reopenedOn, PersonId person)
            implements IrritantCommand {}
}
