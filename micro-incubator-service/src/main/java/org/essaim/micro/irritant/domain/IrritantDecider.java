package org.essaim.micro.irritant.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Checks;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.irritant.domain.IrritantRefusal.Part;

/** Accepts or refuses every command to an irritant (R90, R91). */
public final class IrritantDecider {

    /** The most tags that one irritant carries. */
    static final int MOST_TAGS = 20;

    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,39}");

    private IrritantDecider() {}

    public static Decision<IrritantEvent, IrritantRefusal> decide(
            IrritantCommand command, IrritantState state, Circumstances at) {
        return switch (state) {
            case IrritantState.Unreported _ ->
                    command instanceof IrritantCommand.Report report
                            ? report(report, at)
                            : Decision.refuse(
                                    new IrritantRefusal.UnknownIrritant(command.irritant()));
            case IrritantState.Open open -> open(command, open, at);
            case IrritantState.MergedInto(var into) -> merged(command, into);
            case IrritantState.Resolved(var last) -> resolved(command, last, at);
        };
    }

    private static Decision<IrritantEvent, IrritantRefusal> report(
            IrritantCommand.Report c, Circumstances at) {
        return notInFuture(c.reportedOn(), at)
                .complete(
                        Map.of(
                                Part.CATEGORY, c.category() != null,
                                Part.RECURRENCE, c.recurrence() != null,
                                Part.HURTS, c.hurts() != null,
                                Part.ZONE, c.zone() != null),
                        IrritantRefusal.Incomplete::new)
                .refuseIf(() -> !c.recurrence().isRecurring(), IrritantRefusal.OneOff::new)
                .refuseIf(!areFit(c.tags()), () -> new IrritantRefusal.UnfitTags(MOST_TAGS))
                .accept(
                        () ->
                                new IrritantEvent.Reported(
                                        c.irritant(),
                                        c.category(),
                                        c.recurrence(),
                                        c.hurts().reference(),
                                        c.zone().reference(),
                                        List.of(),
                                        c.reportedOn(),
                                        c.person(),
                                        c.tags().stream().map(WrittenText::reference).toList()));
    }

    private static boolean areFit(List<WrittenText> tags) {
        return tags.size() <= MOST_TAGS
                && tags.stream().map(WrittenText::text).allMatch(TAG.asMatchPredicate());
    }

    private static Decision<IrritantEvent, IrritantRefusal> open(
            IrritantCommand command, IrritantState.Open state, Circumstances at) {
        return switch (command) {
            case IrritantCommand.Report c -> again(c, state);
            case IrritantCommand.Corroborate c -> corroborate(c, state);
            case IrritantCommand.Merge c -> merge(c, state, at);
            case IrritantCommand.Pool c -> pool(c, state);
            case IrritantCommand.Resolve c -> resolve(c, state, at);
            case IrritantCommand.Reopen _ -> Decision.alreadyDone();
            case IrritantCommand.CorrectTexts c -> correct(c, state, at);
        };
    }

    /** Reported again by the same person it is the same request; by another one it is not. */
    private static Decision<IrritantEvent, IrritantRefusal> again(
            IrritantCommand.Report c, IrritantState.Open state) {
        return state.reporter().equals(c.person())
                ? Decision.alreadyDone()
                : Decision.refuse(new IrritantRefusal.ReportedAlready(c.irritant()));
    }

    private static Decision<IrritantEvent, IrritantRefusal> corroborate(
            IrritantCommand.Corroborate c, IrritantState.Open state) {
        if (state.reporter().equals(c.person())) {
            return Decision.refuse(new IrritantRefusal.YourOwn(c.irritant()));
        }
        if (state.corroborators().contains(c.person())) {
            return Decision.alreadyDone();
        }
        return Decision.accept(
                new IrritantEvent.Corroborated(
                        c.irritant(), c.person(), state.corroborators().size() + 1));
    }

    private static Decision<IrritantEvent, IrritantRefusal> merge(
            IrritantCommand.Merge c, IrritantState.Open state, Circumstances at) {
        return Checks.<IrritantRefusal>none()
                .refuseIf(
                        c.irritant().equals(c.into()),
                        () -> new IrritantRefusal.IntoItself(c.irritant()))
                .and(notInFuture(c.mergedOn(), at))
                .accept(
                        () ->
                                new IrritantEvent.Merged(
                                        c.irritant(),
                                        c.into(),
                                        state.people(),
                                        c.mergedOn(),
                                        c.person()));
    }

    private static Decision<IrritantEvent, IrritantRefusal> pool(
            IrritantCommand.Pool c, IrritantState.Open state) {
        if (state.pooled().contains(c.from())) {
            return Decision.alreadyDone();
        }
        Set<PersonId> more = state.newOf(c.people());
        int now = state.corroborators().size() + more.size();
        return Decision.accept(new IrritantEvent.Pooled(c.irritant(), c.from(), more, now));
    }

    private static Decision<IrritantEvent, IrritantRefusal> merged(
            IrritantCommand command, UUID into) {
        boolean again = command instanceof IrritantCommand.Merge c && c.into().equals(into);
        return again
                ? Decision.alreadyDone()
                : Decision.refuse(new IrritantRefusal.WentOnAs(command.irritant(), into));
    }

    /** One corroborator is not enough: the next one says the same, or it goes on hurting. */
    private static Decision<IrritantEvent, IrritantRefusal> resolve(
            IrritantCommand.Resolve c, IrritantState.Open state, Circumstances at) {
        if (state.relieved().contains(c.person())) {
            return Decision.alreadyDone();
        }
        boolean enough = state.reporter().equals(c.person()) || !state.relieved().isEmpty();
        return notInFuture(c.resolvedOn(), at)
                .refuseIf(
                        !state.people().contains(c.person()),
                        () -> new IrritantRefusal.NotYoursToResolve(c.irritant()))
                .accept(
                        () ->
                                enough
                                        ? new IrritantEvent.Resolved(
                                                c.irritant(), c.resolvedOn(), c.person())
                                        : new IrritantEvent.ResolutionProposed(
                                                c.irritant(), c.resolvedOn(), c.person()));
    }

    private static Decision<IrritantEvent, IrritantRefusal> resolved(
            IrritantCommand command, IrritantState.Open last, Circumstances at) {
        return switch (command) {
            case IrritantCommand.Resolve _ -> Decision.alreadyDone();
            case IrritantCommand.Reopen c ->
                    notInFuture(c.reopenedOn(), at)
                            .accept(
                                    () ->
                                            new IrritantEvent.Reopened(
                                                    c.irritant(),
                                                    c.reopenedOn(),
                                                    c.person(),
                                                    last.corroborators().size()
                                                            + last.newOf(Set.of(c.person()))
                                                                    .size()));
            case IrritantCommand.Report _,
                    IrritantCommand.Corroborate _,
                    IrritantCommand.Merge _,
                    IrritantCommand.Pool _,
                    IrritantCommand.CorrectTexts _ ->
                    Decision.refuse(new IrritantRefusal.ResolvedAlready(command.irritant()));
        };
    }

    private static Decision<IrritantEvent, IrritantRefusal> correct(
            IrritantCommand.CorrectTexts c, IrritantState.Open state, Circumstances at) {
        if (state.texts().corrections().contains(c.entryId())) {
            return Decision.alreadyDone();
        }
        return Checks.<IrritantRefusal>none()
                .refuseIf(
                        !state.reporter().equals(c.person()),
                        () -> new IrritantRefusal.NotYoursToCorrect(c.irritant()))
                .acceptAll(
                        () ->
                                Stream.of(TextPart.values())
                                        .filter(part -> c.of(part) != null)
                                        .map(part -> corrected(c, part, state, at.today()))
                                        .toList());
    }

    private static IrritantEvent corrected(
            IrritantCommand.CorrectTexts c,
            TextPart part,
            IrritantState.Open state,
            LocalDate today) {
        return new IrritantEvent.TextCorrected(
                c.irritant(),
                c.entryId(),
                part,
                state.texts().of(part),
                c.of(part).reference(),
                today,
                c.person());
    }

    private static Checks<IrritantRefusal> notInFuture(LocalDate day, Circumstances at) {
        return Checks.<IrritantRefusal>none()
                .refuseIf(
                        day.isAfter(at.today()),
                        () -> new IrritantRefusal.FutureDay(day, at.today()));
    }
}
