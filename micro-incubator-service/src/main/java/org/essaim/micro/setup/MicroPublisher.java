package org.essaim.micro.setup;

import java.time.Instant;
import java.util.Optional;
import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.micro.adoption.domain.AdoptionEvent;
import org.essaim.micro.adoption.wire.AdoptionPublisher;
import org.essaim.micro.credit.domain.CreditEvent;
import org.essaim.micro.credit.wire.CreditPublisher;
import org.essaim.micro.derogation.domain.DerogationEvent;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.micro.envelope.wire.EnvelopePublisher;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.wire.InitiativePublisher;
import org.essaim.micro.irritant.domain.IrritantEvent;
import org.essaim.micro.irritant.wire.IrritantPublisher;
import org.essaim.micro.member.domain.MemberEvent;
import org.essaim.micro.member.wire.MemberPublisher;
import org.essaim.micro.policy.domain.PolicyEvent;
import org.essaim.micro.portfolio.domain.PortfolioEvent;
import org.essaim.micro.portfolio.wire.PortfolioPublisher;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.micro.text.domain.TextEvent;
import org.essaim.micro.text.wire.TextPublisher;
import org.springframework.stereotype.Component;

/**
 * Asks the feature that an event belongs to what the federation is told of it: of ballots and of
 * the division's own choice of values, nothing.
 */
@Component
class MicroPublisher implements Publisher {

    private final InitiativePublisher initiatives;
    private final EnvelopePublisher envelopes;
    private final MemberPublisher members;
    private final IrritantPublisher irritants;
    private final AdoptionPublisher adoptions;
    private final CreditPublisher credits;
    private final PortfolioPublisher portfolios;
    private final TextPublisher texts;

    MicroPublisher(
            InitiativePublisher initiatives,
            EnvelopePublisher envelopes,
            MemberPublisher members,
            IrritantPublisher irritants,
            AdoptionPublisher adoptions,
            CreditPublisher credits,
            PortfolioPublisher portfolios,
            TextPublisher texts) {
        this.initiatives = initiatives;
        this.envelopes = envelopes;
        this.members = members;
        this.irritants = irritants;
        this.adoptions = adoptions;
        this.credits = credits;
        this.portfolios = portfolios;
        this.texts = texts;
    }

    /**
     * @throws IllegalArgumentException for an event that no feature knows: it must not be lost
     *     without a word
     */
    @Override
    public Optional<Publication> publish(Object domainEvent, Instant recordedAt) {
        return switch (domainEvent) {
            case InitiativeEvent event -> initiatives.publish(event, recordedAt);
            case EnvelopeEvent event -> envelopes.publish(event);
            case MemberEvent event -> members.publish(event);
            case RoundEvent _, PolicyEvent _ -> Optional.empty();
            case IrritantEvent event -> irritants.publish(event);
            case AdoptionEvent event -> adoptions.publish(event);
            case CreditEvent event -> credits.publish(event);
            case DerogationEvent _ -> Optional.empty();
            case PortfolioEvent event -> portfolios.publish(event);
            case TextEvent event -> texts.publish(event);
            default ->
                    throw new IllegalArgumentException(
                            domainEvent.getClass() + " is of no feature that publishes");
        };
    }
}
