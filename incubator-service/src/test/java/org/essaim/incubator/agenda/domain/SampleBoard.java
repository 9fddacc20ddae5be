package org.essaim.incubator.agenda.domain;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.SeatKind;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.voting.Choice;

/** The board and the agenda item of these tests: two of each side beside the director. */
final class SampleBoard {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final UUID ITEM = NamedUuid.of("test", "item");
    static final Subject.Case ABRI =
            new Subject.Case(
                    NamedUuid.of("test", "case"), new DivisionId("anct"), new InitiativeId("abri"));

    static final PersonId DORA = new PersonId("p-dora");
    static final PersonId EVA = new PersonId("p-eva");
    static final PersonId ELI = new PersonId("p-eli");
    static final PersonId UMA = new PersonId("p-uma");
    static final PersonId ULF = new PersonId("p-ulf");
    static final List<PersonId> ALL = List.of(DORA, EVA, ELI, UMA, ULF);

    private static final Map<PersonId, SeatKind> KINDS =
            Map.of(
                    DORA, SeatKind.DIRECTOR,
                    EVA, SeatKind.EMPLOYEE_REPRESENTATIVE,
                    ELI, SeatKind.EMPLOYEE_REPRESENTATIVE,
                    UMA, SeatKind.USER_REPRESENTATIVE,
                    ULF, SeatKind.USER_REPRESENTATIVE);

    private SampleBoard() {}

    static SeatKind kind(PersonId person) {
        return KINDS.getOrDefault(person, SeatKind.USER_REPRESENTATIVE);
    }

    static UUID seatId(PersonId person) {
        return NamedUuid.of("test seat", person.value());
    }

    static BoardComposition on(LocalDate day) {
        return of(day, true, ALL);
    }

    static BoardComposition of(LocalDate day, boolean meets, List<PersonId> present) {
        Map<PersonId, BoardSeat> seats = new HashMap<>();
        present.forEach(p -> seats.put(p, new BoardSeat(seatId(p), kind(p))));
        return new BoardComposition(day, meets, seats);
    }

    static Circumstances at(LocalDate day) {
        return new Circumstances(BusinessDay.startOf(day).plusSeconds(36_000), Policy.FOUNDING);
    }

    static AgendaItemCommand add() {
        return new AgendaItemCommand.Add(ITEM, ABRI);
    }

    static AgendaItemCommand vote(PersonId person, Choice choice) {
        return vote(person, choice, 1);
    }

    static AgendaItemCommand vote(PersonId person, Choice choice, int entry) {
        return new AgendaItemCommand.CastVote(
                ITEM,
                NamedUuid.of("test vote", person.value(), "" + entry),
                person,
                Set.of(kind(person)),
                choice);
    }

    static AgendaItemCommand abstain(PersonId person) {
        return new AgendaItemCommand.Abstain(
                ITEM,
                NamedUuid.of("test abstention", person.value()),
                person,
                Set.of(kind(person)));
    }

    static AgendaItemCommand close(LocalDate reviewOn) {
        return new AgendaItemCommand.Close(ITEM, DORA, Set.of(SeatKind.DIRECTOR), reviewOn);
    }
}
