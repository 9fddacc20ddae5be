package org.essaim.reporting;

import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.FindingGround;
import org.essaim.contract.Flag;
import org.essaim.contract.ObstacleKind;
import org.essaim.contract.RoundKind;

/** The words for what was observed, as an English page writes them. */
final class ContractWords {

    private ContractWords() {}

    static String of(Flag flag) {
        return switch (flag) {
            case IMPORTED -> "imported";
            case AFTER_STOP -> "after the funding was stopped";
            case LATE_AFTER_TERM -> "recorded after the term of its grants";
            case LATE_BEFORE_STOP -> "recorded after the stop for a day before";
            case SKIPPED_STAGE -> "a stage was skipped";
            case EARLY_INTEGRATION -> "integrated before 18 months";
            case LATE_INTEGRATION -> "integrated after 36 months";
            case OVER_HALF_DAY_A_WEEK -> "more than half a day a week";
            case SPLIT -> "two first rounds for one irritant";
            case DEMO_OVERDUE -> "demonstration overdue";
            case USERS_NEAR_TEAM -> "used mostly by people near the team";
            case USERS_OF_ONE_NAME -> "two users of one name";
        };
    }

    static String of(RoundKind kind) {
        return switch (kind) {
            case FIRST -> "first round";
            case LATER -> "later round";
            case CONSTRUCTION -> "construction of a start-up";
        };
    }

    static String of(EvidenceLevel level) {
        return switch (level) {
            case DECLARED -> "declared";
            case MEASURED -> "measured";
            case CONFIRMED -> "confirmed by a user representative";
        };
    }

    static String of(ObstacleKind kind) {
        return switch (kind) {
            case PURCHASING -> "purchasing";
            case IT -> "IT";
            case HR -> "human resources";
            case COMMUNICATION -> "communication";
            case RULE -> "a rule";
        };
    }

    static String of(FindingGround ground) {
        return switch (ground) {
            case UNPROVEN -> "nothing proves it";
            case MISSTATED -> "figure, unit or day is wrong";
            case FOREIGN -> "foreign to the initiative";
            case RUNNING_COST -> "pays for running an incubator";
            case SPLIT -> "one round made two";
            case INTEREST -> "a personal interest";
            case OTHER -> "other";
        };
    }
}
