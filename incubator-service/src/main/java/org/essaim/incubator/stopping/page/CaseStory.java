package org.essaim.incubator.stopping.page;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.incubator.stopping.domain.EvidenceVerdict;
import org.essaim.incubator.stopping.read.KnownUse;
import org.essaim.incubator.stopping.read.Reinstatement;
import org.essaim.incubator.stopping.read.StopDetails;
import org.essaim.incubator.stopping.read.Warning;

/** What happened about an expense and its stop, day by day. */
final class CaseStory {

    private final CaseFile file;
    private final StopSentences say;
    private final List<Step> steps = new ArrayList<>();

    private CaseStory(CaseFile file, StopSentences say) {
        this.file = file;
        this.say = say;
    }

    /**
     * What happened on a day.
     *
     * @param look {@code good}, {@code warm}, {@code bad} or nothing
     */
    record Step(LocalDate on, String look, String text) {}

    /** The earliest first; within a day in the order of things. */
    static List<Step> of(CaseFile file, StopSentences say) {
        CaseStory story = new CaseStory(file, say);
        story.spentAndWarned();
        file.uses().forEach(story::used);
        if (file.stop() != null) {
            story.stopped(file.stop());
        }
        return story.steps.stream().sorted(Comparator.comparing(Step::on)).toList();
    }

    private void spentAndWarned() {
        String spent =
                file.clock().expense().imported() ? "stops.step.imported" : "stops.step.spent";
        add(file.clock().expense().spentOn(), "", spent, file.amount());
        file.warnings().forEach(this::warned);
    }

    private void warned(Warning warning) {
        add(
                warning.warnedOn(),
                "warm",
                warning.month() == 0 ? "stops.step.warnedAgain" : "stops.step.warned",
                warning.month(),
                warning.useBy());
        if (warning.seenOn() != null) {
            add(warning.seenOn(), "", "stops.step.warningSeen", warning.warnedOn());
        }
    }

    private void used(CaseFile.ShownUse shown) {
        KnownUse use = shown.use();
        boolean redeems = shown.verdict() == EvidenceVerdict.REDEEMS;
        add(use.measuredOn(), redeems ? "good" : "", "stops.step.used." + use.level(), use.users());
        if (use.recordedOn() != null && use.recordedOn().isAfter(file.lastDay())) {
            add(use.recordedOn(), "", "stops.step.recordedLate", use.measuredOn());
        }
        if (use.withdrawnOn() != null) {
            add(use.withdrawnOn(), "warm", "stops.step.withdrawn", use.measuredOn());
        }
    }

    private void stopped(StopDetails stop) {
        add(
                BusinessDay.of(stop.decidedAt()),
                "bad",
                "stops.step.stopped." + stop.reason(),
                stop.dueOn());
        if (stop.effect() != null) {
            add(
                    BusinessDay.of(stop.effect().appliedAt()),
                    "bad",
                    "stops.step.applied",
                    say.lasted(stop.decidedAt(), stop.effect().appliedAt()));
        }
        if (stop.reinstatement() != null) {
            reinstated(stop.reinstatement());
        }
    }

    private void reinstated(Reinstatement back) {
        add(
                BusinessDay.of(back.reinstatedAt()),
                "good",
                "stops.step.reinstated." + back.reinstatedReason(),
                file.cause().map(KnownUse::measuredOn).orElse(null));
        if (back.liftedAt() != null) {
            boolean whole = back.shortfall() == null || back.shortfall().isNothing();
            add(
                    BusinessDay.of(back.liftedAt()),
                    "good",
                    whole ? "stops.step.lifted" : "stops.step.liftedShort",
                    back.shortfall());
        }
    }

    private void add(LocalDate on, String look, String key, Object... facts) {
        steps.add(new Step(on, look, say.of(key, facts)));
    }
}
