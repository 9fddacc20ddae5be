package org.essaim.incubator.initiative.page;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.FindingGround;
import org.essaim.contract.FindingOutcome;
import org.essaim.contract.ObstacleKind;
import org.essaim.contract.StopReason;
import org.essaim.incubator.initiative.domain.KnownClock;
import org.essaim.incubator.initiative.read.FormerTitle;
import org.essaim.incubator.initiative.read.InitiativeDetails;
import org.essaim.incubator.initiative.read.InitiativeNarrative;
import org.essaim.incubator.initiative.read.KnownCase;
import org.essaim.incubator.initiative.read.KnownEvidence;
import org.essaim.incubator.initiative.read.KnownFinding;
import org.essaim.incubator.initiative.read.KnownObstacle;
import org.essaim.incubator.initiative.read.KnownStop;
import org.essaim.incubator.initiative.read.KnownWarning;
import org.essaim.web.language.Sentences;
import org.springframework.context.MessageSource;

/** What happened to an initiative, as far as the centre knows, a sentence each. */
final class InitiativeStory {

    private final MessageSource texts;
    private final Locale language;
    private final Sentences words;
    private final List<Line> lines = new ArrayList<>();

    private InitiativeStory(MessageSource texts, Locale language) {
        this.texts = texts;
        this.language = language;
        this.words = new Sentences(language);
    }

    /**
     * One thing that happened.
     *
     * @param look how its mark looks: good, warm, bad or none
     */
    public record Line(LocalDate on, String look, String title) {}

    /** The latest first. */
    static List<Line> of(
            InitiativeDetails it,
            InitiativeNarrative narrative,
            MessageSource texts,
            Locale language) {
        InitiativeStory story = new InitiativeStory(texts, language);
        story.add(it.initiative().launchedOn(), "", "launched");
        it.formerTitles().forEach(story::called);
        it.clocks().forEach(story::spent);
        it.evidence().forEach(story::used);
        narrative.warnings().forEach(story::warned);
        it.stops().forEach(story::stopped);
        if (it.generalization() != null) {
            story.generalized(it.generalization());
        }
        it.findings().forEach(story::found);
        it.obstacles().forEach(story::met);
        if (it.initiative().endedOn() != null) {
            story.add(it.initiative().endedOn(), "", "ended." + it.initiative().stage());
        }
        return story.lines.reversed().stream()
                .sorted(Comparator.comparing(Line::on).reversed())
                .toList();
    }

    private void called(FormerTitle former) {
        if (former.title() != null) {
            add(former.untilOn(), "", "called", former.title());
        }
    }

    private void spent(KnownClock clock) {
        add(clock.spentOn(), "", "spent", words.fact(clock.amount()));
    }

    private void used(KnownEvidence use) {
        add(
                use.measuredOn(),
                use.withdrawnOn() == null ? "good" : "",
                use.withdrawnOn() == null ? "used" : "usedOnce",
                use.users(),
                words.word(EvidenceLevel.valueOf(use.level())));
        if (use.withdrawnOn() != null) {
            add(use.withdrawnOn(), "warm", "withdrawn");
        }
    }

    private void warned(KnownWarning warning) {
        add(warning.warnedOn(), "warm", "warned", words.fact(warning.useBy()));
    }

    private void stopped(KnownStop stop) {
        add(stop.dueOn(), "bad", "stopped", words.word(StopReason.valueOf(stop.reason())));
        if (stop.reinstatedAt() != null) {
            add(BusinessDay.of(stop.reinstatedAt()), "good", "reinstated");
        }
    }

    private void generalized(KnownCase its) {
        add(its.openedOn(), "good", "case." + its.reason());
        if (its.decidedOn() != null) {
            add(its.decidedOn(), "", "decided." + its.standing());
        }
    }

    private void found(KnownFinding finding) {
        add(
                finding.openedOn(),
                "warm",
                "found",
                words.word(FindingGround.valueOf(finding.ground())));
        if (finding.closedOn() != null) {
            add(
                    finding.closedOn(),
                    "",
                    "closed",
                    words.word(FindingOutcome.valueOf(finding.outcome())));
        }
    }

    private void met(KnownObstacle obstacle) {
        add(obstacle.metOn(), "warm", "met", words.word(ObstacleKind.valueOf(obstacle.kind())));
        if (obstacle.answeredOn() != null) {
            add(obstacle.answeredOn(), "good", "answered");
        }
    }

    private void add(LocalDate on, String look, String key, Object... facts) {
        lines.add(new Line(on, look, texts.getMessage("initiative.story." + key, facts, language)));
    }
}
