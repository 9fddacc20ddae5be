package org.essaim.reporting;

import static org.essaim.testkit.Texts.reference;

import module java.base;

import org.essaim.contract.BoardOutcome;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FindingGround;
import org.essaim.contract.FindingOutcome;
import org.essaim.contract.Flag;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.ObstacleKind;
import org.essaim.contract.message.v1.ControlFindingAnswered;
import org.essaim.contract.message.v1.ControlFindingClosed;
import org.essaim.contract.message.v1.ControlFindingOpened;
import org.essaim.contract.message.v1.ControlSampleDrawn;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.FundingWarned;
import org.essaim.contract.message.v1.GeneralizationAccepted;
import org.essaim.contract.message.v1.GeneralizationCaseOpened;
import org.essaim.contract.message.v1.GeneralizationCredited;
import org.essaim.contract.message.v1.GeneralizationDeclined;
import org.essaim.contract.message.v1.GeneralizationProposed;
import org.essaim.contract.message.v1.InitiativeFlagged;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeObstacleMet;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.contract.message.v1.VolunteersCounted;
import org.essaim.federation.stream.DivisionStream;

/** What was decided, adopted, controlled and counted in a federation that was made from a seed. */
final class RandomDecisions {

    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 3 * 365;

    private final Map<String, List<FederationMessage>> streams;
    private final Random random;
    private final List<InitiativeLaunched> launched;

    RandomDecisions(Map<String, List<FederationMessage>> streams, Random random) {
        this.streams = streams;
        this.random = random;
        this.launched = each(InitiativeLaunched.class);
    }

    void publish() {
        each(GeneralizationCaseOpened.class).forEach(this::decide);
        question();
        each(InitiativeSpent.class)
                .forEach(m -> control(m.division(), m.initiative(), m.expenseId(), null));
        each(InitiativeUsageMeasured.class)
                .forEach(m -> control(m.division(), m.initiative(), null, m.evidenceId()));
        sample(null);
        sample(new DivisionId("anct"));
        for (String division : List.of("anct", "dinum", "Fab-Géocommuns")) {
            count(new DivisionId(division));
        }
        launched.forEach(this::meet);
    }

    private <M> List<M> each(Class<M> type) {
        return streams.values().stream()
                .flatMap(List::stream)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private void decide(GeneralizationCaseOpened opened) {
        BoardOutcome outcome =
                random.nextBoolean() ? BoardOutcome.GENERALIZE : BoardOutcome.NOT_YET;
        LocalDate meeting = day();
        centre(
                SampleMessages.decided(
                        opened.division(),
                        opened.initiative(),
                        opened.caseId(),
                        id("matter", opened.caseId()),
                        outcome,
                        meeting,
                        outcome == BoardOutcome.NOT_YET ? meeting.plusMonths(6) : null));
        launched.stream()
                .filter(each -> !each.division().equals(opened.division()))
                .filter(_ -> random.nextInt(8) == 0)
                .forEach(each -> propose(opened, each.division(), each.initiative()));
    }

    private void question() {
        centre(
                SampleMessages.decided(
                        null,
                        null,
                        null,
                        id("matter", "a question"),
                        BoardOutcome.CARRIED,
                        day(),
                        null));
    }

    private void propose(GeneralizationCaseOpened opened, DivisionId to, InitiativeId copy) {
        UUID proposal = id("proposal", opened.caseId() + "/" + copy);
        LocalDate day = day();
        centre(
                new GeneralizationProposed(
                        to,
                        proposal,
                        opened.caseId(),
                        opened.initiative(),
                        opened.division(),
                        id("irritant", proposal),
                        day,
                        null,
                        null));
        if (random.nextInt(4) == 0) {
            publish(
                    to,
                    new GeneralizationDeclined(
                            to, proposal, opened.initiative(), reference("not us"), day));
            return;
        }
        publish(to, new GeneralizationAccepted(to, proposal, opened.initiative(), copy, day));
        centre(
                new GeneralizationCredited(
                        opened.division(),
                        opened.initiative(),
                        opened.caseId(),
                        to,
                        copy,
                        day.plusDays(1)));
    }

    /** About an expense or about evidence; the other one is null. */
    private void control(
            DivisionId division, InitiativeId initiative, UUID expense, UUID evidence) {
        if (random.nextInt(6) != 0) {
            return;
        }
        UUID finding = id("finding", expense + "/" + evidence);
        LocalDate day = day();
        FindingGround ground =
                FindingGround.values()[random.nextInt(FindingGround.values().length)];
        centre(
                new ControlFindingOpened(
                        division, initiative, finding, expense, evidence, ground, day, null));
        if (random.nextBoolean()) {
            centre(
                    new ControlFindingAnswered(
                            division, initiative, finding, expense, evidence, day.plusDays(3)));
        }
        int outcome = random.nextInt(FindingOutcome.values().length + 1);
        if (outcome < FindingOutcome.values().length) {
            centre(
                    new ControlFindingClosed(
                            division,
                            initiative,
                            finding,
                            expense,
                            evidence,
                            FindingOutcome.values()[outcome],
                            day.plusDays(9)));
        }
    }

    private void sample(DivisionId division) {
        List<UUID> drawn = new ArrayList<>();
        for (InitiativeSpent spent : each(InitiativeSpent.class)) {
            if (random.nextInt(9) == 0) {
                drawn.add(spent.expenseId());
            }
        }
        LocalDate day = day();
        UUID sample = id("sample", "" + division);
        centre(
                new ControlSampleDrawn(
                        division,
                        sample,
                        random.nextLong(),
                        day.minusYears(1),
                        day,
                        99,
                        drawn.size() + random.nextInt(99),
                        sample.toString().replace("-", "").repeat(2),
                        drawn,
                        day));
    }

    /** Twice: what managers do is not published again where it has not changed. */
    private void count(DivisionId division) {
        LocalDate day = day();
        Integer launching = random.nextInt(9);
        publish(
                division,
                new VolunteersCounted(division, 14, 2, day, launching, random.nextInt(9)));
        publish(
                division,
                new VolunteersCounted(
                        division,
                        random.nextInt(40),
                        random.nextInt(9),
                        day.plusDays(1 + random.nextInt(99)),
                        null,
                        random.nextBoolean() ? null : (Integer) random.nextInt(9)));
    }

    private void meet(InitiativeLaunched m) {
        if (random.nextInt(3) != 0) {
            return;
        }
        UUID about = id("about", m.initiative());
        LocalDate day = day();
        publish(
                m.division(),
                new InitiativeObstacleMet(
                        m.division(),
                        m.initiative(),
                        id("obstacle", about),
                        ObstacleKind.values()[random.nextInt(ObstacleKind.values().length)],
                        reference("no laptop"),
                        day));
        Flag flag = Flag.values()[random.nextInt(Flag.values().length)];
        publish(
                m.division(),
                new InitiativeFlagged(
                        m.division(), m.initiative(), id("flag", about), flag, about, day));
        centre(
                new FundingWarned(
                        m.division(), m.initiative(), about, day.plusMonths(3), 9, day, 1));
    }

    private void centre(FederationMessage message) {
        streams.get(DivisionStream.CENTRE).add(message);
    }

    private void publish(DivisionId division, FederationMessage message) {
        streams.get(DivisionStream.of(division)).add(message);
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    private static UUID id(String kind, Object of) {
        return NamedUuid.of(kind, of.toString());
    }
}
