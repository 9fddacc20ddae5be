package org.essaim.portfolio;

import module java.base;

import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** Why a portfolio file was not imported; nothing of it was. */
public sealed interface ImportRefusal extends Refusal {

    /** What has not happened yet cannot be imported. */
    @Refuses(rule = "R16", code = "portfolio-as-of-after-today")
    record AsOfAfterToday(LocalDate asOf, LocalDate today) implements ImportRefusal {}

    /** Nobody but who imports it has approved exactly this file. */
    @Refuses(rule = "R16", code = "portfolio-not-approved")
    record NotApproved(String digest) implements ImportRefusal {}

    /** It finds no room while its digest is taken. */
    @Refuses(rule = "R16", code = "portfolio-too-large")
    record TooLarge(long mostMebibytes) implements ImportRefusal {}
}
