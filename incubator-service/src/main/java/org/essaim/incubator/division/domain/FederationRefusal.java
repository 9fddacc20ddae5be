package org.essaim.incubator.division.domain;

import org.essaim.contract.DivisionId;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** Why a division was not admitted or listed as a candidate, or a key not changed. */
public sealed interface FederationRefusal extends Refusal {

    /** It has its micro-incubator already. */
    @Refuses(rule = "R03", code = "division-admitted-already", member = "division")
    record AlreadyAdmitted(DivisionId division) implements FederationRefusal {}

    /** An address, a topic or an eye would take it for another; what is nearest is not. */
    @Refuses(rule = "R100", code = "division-id-unfit", member = "division")
    record UnfitId(DivisionId asked, DivisionId nearest, int most) implements FederationRefusal {}

    /** First one, quickly, then the others. */
    @Refuses(rule = "R06", code = "division-before-used-product", member = "override")
    record NoUsedProductYet(DivisionId division) implements FederationRefusal {}

    /** The score is outside its scale. */
    @Refuses(rule = "R07", code = "division-score-out-of-scale", member = "dissatisfaction")
    record ScoreOutOfScale(int dissatisfaction, int most) implements FederationRefusal {}

    /** A score without its source cannot be checked. */
    @Refuses(rule = "R07", code = "division-source-missing", member = "source")
    record SourceMissing() implements FederationRefusal {}

    /** A name that fills a page, or several lines, is none to display. */
    @Refuses(rule = "R09", code = "division-name-unfit", member = "name")
    record NameUnfit(int characters, int most) implements FederationRefusal {}

    /** The division does not belong to the federation. */
    @Refuses(rule = "R06", code = "division-not-admitted")
    record NotAdmitted(DivisionId division) implements FederationRefusal {}

    /** No signature can be checked with it. */
    @Refuses(rule = "R03", code = "signing-key-unfit", member = "publicKey")
    record KeyUnfit() implements FederationRefusal {}

    /** A key has one id, which follows from it. */
    @Refuses(rule = "R03", code = "signing-key-of-another-id", member = "publicKey")
    record KeyOfAnotherId(String keyId) implements FederationRefusal {}

    /** A key that signs for one division signs for no other. */
    @Refuses(rule = "R03", code = "signing-key-of-another-division", member = "publicKey")
    record KeyOfAnother(String keyId) implements FederationRefusal {}

    /** It may be in the wrong hands. */
    @Refuses(rule = "R03", code = "signing-key-revoked", member = "publicKey")
    record KeyRevokedBefore(String keyId) implements FederationRefusal {}

    /** There is nothing to revoke. */
    @Refuses(rule = "R03", code = "signing-key-unknown")
    record KeyUnknown(DivisionId division, String keyId) implements FederationRefusal {}
}
