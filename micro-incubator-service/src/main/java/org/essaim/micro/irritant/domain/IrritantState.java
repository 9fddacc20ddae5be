package org.essaim.micro.irritant.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Copies;

/** Where an irritant stands: not reported, open, gone on as another one, or resolved. */
public sealed interface IrritantState {

    /** Nobody reported it. */
    record Unreported() implements IrritantState {}

    /**
     * It hurts.
     *
     * @param corroborators everybody who feels it too, without the reporter
     * @param pooled the irritants whose people were taken in
     * @param relieved who of the corroborators says that it hurts no longer
     * @param texts what is written about it now
     */
    record Open(
            PersonId reporter,
            Set<PersonId> corroborators,
            Set<UUID> pooled,
            Set<PersonId> relieved,
            IrritantTexts texts)
            implements IrritantState {
        /** Everybody who feels it. */
        Set<PersonId> people() {
            return Copies.with(corroborators, reporter);
        }

        /** Those of these people who are not yet counted here. */
        Set<PersonId> newOf(Set<PersonId> people) {
            Set<PersonId> more = new HashSet<>(people);
            more.removeAll(people());
            return Copies.of(more);
        }

        private Open with(Set<PersonId> people) {
            Set<PersonId> more = corroborators;
            for (PersonId each : people) {
                more = Copies.with(more, each);
            }
            return new Open(reporter, more, pooled, relieved, texts);
        }

        private Open pooling(UUID from) {
            return new Open(reporter, corroborators, Copies.with(pooled, from), relieved, texts);
        }

        private Open relieving(PersonId person) {
            return new Open(reporter, corroborators, pooled, Copies.with(relieved, person), texts);
        }

        private Open hurtingAgain(PersonId person) {
            Open again = with(newOf(Set.of(person)));
            return new Open(reporter, again.corroborators, pooled, Set.of(), texts);
        }

        private Open with(IrritantTexts now) {
            return new Open(reporter, corroborators, pooled, relieved, now);
        }
    }

    /** It goes on as that one (R91). */
    record MergedInto(UUID into) implements IrritantState {}

    /**
     * It hurts no longer.
     *
     * @param last as it was while it hurt
     */
    record Resolved(Open last) implements IrritantState {}

    IrritantState UNREPORTED = new Unreported();

    /** Total: an event that cannot follow leaves the state as it is. */
    static IrritantState evolve(IrritantState state, IrritantEvent event) {
        return switch (state) {
            case Unreported _ ->
                    event instanceof IrritantEvent.Reported e
                            ? new Open(
                                    e.person(),
                                    Set.of(),
                                    Set.of(),
                                    Set.of(),
                                    new IrritantTexts(e.hurts(), e.zone(), Set.of()))
                            : state;
            case Open open -> after(open, event);
            case MergedInto _ -> state;
            case Resolved(var last) ->
                    event instanceof IrritantEvent.Reopened e
                            ? last.hurtingAgain(e.person())
                            : state;
        };
    }

    private static IrritantState after(Open open, IrritantEvent event) {
        return switch (event) {
            case IrritantEvent.Reported _ -> open;
            case IrritantEvent.Corroborated e -> open.with(open.newOf(Set.of(e.person())));
            case IrritantEvent.Pooled e -> open.with(open.newOf(e.people())).pooling(e.from());
            case IrritantEvent.Merged e -> new MergedInto(e.into());
            case IrritantEvent.ResolutionProposed e -> open.relieving(e.person());
            case IrritantEvent.Resolved _ -> new Resolved(open);
            case IrritantEvent.Reopened _ -> open;
            case IrritantEvent.TextCorrected e -> open.with(open.texts().after(e));
        };
    }
}
