package org.essaim.reporting.site.page;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.CaseReason;
import org.essaim.contract.message.v1.BoardDecided;
import org.essaim.contract.message.v1.ControlFindingClosed;
import org.essaim.contract.message.v1.ControlFindingOpened;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.EnvelopeGranted;
import org.essaim.contract.message.v1.EnvelopeReleased;
import org.essaim.contract.message.v1.EnvelopeReopened;
import org.essaim.contract.message.v1.EnvelopeWithdrawn;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.FundingReinstated;
import org.essaim.contract.message.v1.FundingReinstatementApplied;
import org.essaim.contract.message.v1.FundingStopped;
import org.essaim.contract.message.v1.FundingWarned;
import org.essaim.contract.message.v1.GeneralizationAccepted;
import org.essaim.contract.message.v1.GeneralizationCaseOpened;
import org.essaim.contract.message.v1.GeneralizationCredited;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeFlagged;
import org.essaim.contract.message.v1.InitiativeObstacleMet;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeStageEntered;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.contract.message.v1.IrritantReported;
import org.essaim.reporting.facts.domain.SmallCells;
import org.essaim.reporting.recount.domain.Rules;
import org.essaim.web.language.Formats;
import org.essaim.web.language.Sentences;
import org.springframework.context.MessageSource;

/** What there is to say of a fact beside its kind, in one language. */
final class MomentWords {

    private final MessageSource messages;
    private final Locale locale;
    private final Formats format;
    private final Sentences sentences;
    private final PageNames called;
    private final Rules rules;

    MomentWords(MessageSource messages, Locale locale, PageNames called, Rules rules) {
        this.messages = messages;
        this.locale = locale;
        this.format = new Formats(locale);
        this.sentences = new Sentences(locale);
        this.called = called;
        this.rules = rules;
    }

    /** Null for nothing. */
    String of(FederationMessage message) {
        return switch (message) {
            case EnvelopeAllocated m -> amount(m.amount());
            case EnvelopeWithdrawn m -> amount(m.amount());
            case EnvelopeGranted m -> both(amount(m.amount()), sentences.word(m.kind()));
            case EnvelopeReleased m -> both(amount(m.amount()), word("cause", m.cause()));
            case EnvelopeReopened m -> amount(m.amount());
            case InitiativeSpent m ->
                    both(amount(m.amount()), say("moment.useBy", format.day(m.useBy())));
            case InitiativeExpenseReversed m -> amount(m.amount());
            case FundingReinstatementApplied m ->
                    m.shortfall().isNothing()
                            ? null
                            : say("moment.shortfall", amount(m.shortfall()));
            case IrritantReported m -> word("category", m.category());
            case InitiativeUsageMeasured m -> both(users(m.users()), word("level", m.level()));
            default -> decided(message);
        };
    }

    private String decided(FederationMessage message) {
        return switch (message) {
            case InitiativeStageEntered m -> word("stage", m.stage());
            case InitiativeFlagged m -> word("flag", m.flag());
            case InitiativeObstacleMet m -> word("obstacle", m.kind());
            case FundingWarned m -> say("moment.warned", m.month(), format.day(m.useBy()));
            case FundingStopped m -> word("reason", m.reason());
            case FundingReinstated m -> word("reinstated", m.reason());
            case GeneralizationCaseOpened m -> opened(m);
            case GeneralizationAccepted m -> say("moment.adopted", origin(m));
            case GeneralizationCredited m ->
                    say("moment.credited", called.division(m.adoptingDivision().value()));
            case BoardDecided m -> sentences.word(m.outcome());
            case ControlFindingOpened m ->
                    m.evidenceId() == null
                            ? word("ground", m.ground())
                            : both(say("moment.aboutEvidence"), word("ground", m.ground()));
            case ControlFindingClosed m -> word("finding", m.outcome());
            default -> null;
        };
    }

    /** What is in it that somebody of a division wrote; null for nothing. */
    String writtenByOthers(FederationMessage message) {
        return message instanceof GeneralizationAccepted m
                ? called.originTitle(m.division().value(), m.proposalId()).orElse(null)
                : null;
    }

    private String origin(GeneralizationAccepted m) {
        return called.origin(m.division().value(), m.proposalId(), m.origin().value());
    }

    private String opened(GeneralizationCaseOpened m) {
        return m.reason() == CaseReason.USERS
                ? say("moment.caseOfUsers", users(m.users()), rules.on(m.measuredOn()).caseUsers())
                : say("moment.caseOfGrowth", users(m.users()), users(m.usersBefore()));
    }

    private String users(int users) {
        return SmallCells.hides(users) ? say("fewUsers") : say("figure.users", users);
    }

    private String amount(Amount amount) {
        Stream<String> money =
                amount.money().cents() == 0 ? Stream.of() : Stream.of(format.money(amount.money()));
        Stream<String> time =
                amount.time().halfDays() == 0
                        ? Stream.of()
                        : Stream.of(say("figure.halfDays", amount.time().halfDays()));
        return Stream.concat(money, time).collect(Collectors.joining(", "));
    }

    private static String both(String one, String other) {
        return one.isEmpty() ? other : one + ", " + other;
    }

    private String word(String vocabulary, Enum<?> word) {
        return say(vocabulary + "." + word.name());
    }

    private String say(String key, Object... facts) {
        return messages.getMessage(key, facts, locale);
    }
}
