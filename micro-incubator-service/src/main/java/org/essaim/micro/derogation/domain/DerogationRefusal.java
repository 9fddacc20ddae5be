package org.essaim.micro.derogation.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** Why something was not done with a derogation; all of it is R93. */
public sealed interface DerogationRefusal extends Refusal {

    /** What a derogation has to name. */
    enum Part {
        RULE,
        TERRITORY,
        GUARANTOR,
        FIRST_DAY,
        LAST_DAY
    }

    /** Nobody granted it. */
    @Refuses(rule = "R93", code = "derogation-unknown")
    record UnknownDerogation(UUID derogation) implements DerogationRefusal {}

    /** Another derogation has that id. */
    @Refuses(rule = "R93", code = "derogation-granted-already")
    record GrantedAlready(UUID derogation) implements DerogationRefusal {}

    /** Something that the rule asks for is not there. */
    @Refuses(rule = "R93", code = "derogation-incomplete")
    record Incomplete(List<Part> missing) implements DerogationRefusal {}

    /** It would end before it begins. */
    @Refuses(rule = "R93", code = "derogation-ends-before-it-begins", member = "until")
    record EndsBeforeItBegins(LocalDate from, LocalDate until) implements DerogationRefusal {}

    /** It would be over before it is granted. */
    @Refuses(rule = "R93", code = "derogation-over-already", member = "until")
    record OverAlready(LocalDate until, LocalDate today) implements DerogationRefusal {}

    /** Who vouches for it is a manager volunteer. */
    @Refuses(rule = "R93", code = "derogation-guarantor-not-manager")
    record GuarantorLacksCapacity() implements DerogationRefusal {}

    /** It would last longer than a derogation may. */
    @Refuses(rule = "R93", code = "derogation-too-long", member = "until")
    record TooLong(LocalDate until, LocalDate latest, int months) implements DerogationRefusal {}

    /** Used before it was recorded: nobody vouched for it then. */
    @Refuses(rule = "R93", code = "derogation-used-before-recording", member = "usedOn")
    record UsedBeforeRecording(LocalDate used, LocalDate grantedOn) implements DerogationRefusal {}

    /** Used elsewhere than where the rule is waived. */
    @Refuses(rule = "R93", code = "derogation-outside-territory", member = "territory")
    record OutsideTerritory(Territory used, Territory territory) implements DerogationRefusal {}

    /** Used before or after the time for which the rule is waived. */
    @Refuses(rule = "R93", code = "derogation-outside-time")
    record OutsideTime(LocalDate used, LocalDate from, LocalDate until)
            implements DerogationRefusal {}

    /** Used on a day to come. */
    @Refuses(rule = "R93", code = "derogation-used-in-the-future", member = "usedOn")
    record UsedInTheFuture(LocalDate used, LocalDate today) implements DerogationRefusal {}

    /** Who vouches for it does not use it: somebody else answers for the use. */
    @Refuses(rule = "R93", code = "derogation-used-by-its-guarantor")
    record UsedByItsGuarantor(PersonId guarantor) implements DerogationRefusal {}
}
