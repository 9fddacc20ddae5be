package org.essaim.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
import org.essaim.contract.Stage;
import tools.jackson.databind.JsonNode;

/** Turns the members of one line into a typed fact, member by member of the format. */
final class FactReader {

    private static final int MOST_USERS = 1_000_000_000;
    private static final int MOST_MONTHS = 1_200;

    private final Members members;

    private FactReader(Members members) {
        this.members = members;
    }

    /**
     * @throws IllegalArgumentException saying which member is wrong and what would pass
     */
    static PortfolioFact read(JsonNode line) {
        if (!line.isObject()) {
            throw new IllegalArgumentException("a line is one JSON object, this is no object");
        }
        Members members = new Members(line);
        PortfolioFact fact = new FactReader(members).fact();
        members.nothingElse();
        return fact;
    }

    private PortfolioFact fact() {
        String name = members.text("fact", Texts.SHORT);
        LocalDate on = members.day("on");
        return switch (name) {
            case "division-admitted" -> admitted(on);
            case "envelope-allocated" -> allocated(on);
            case "initiative-launched" -> launched(on, where(), initiative());
            case "round-funded" -> funded(on, where(), initiative());
            case "expense-recorded" -> spent(on, where(), initiative());
            case "usage-measured" -> used(on, where(), initiative());
            case "stage-entered" -> entered(on, where(), initiative());
            case "initiative-integrated" -> integrated(on, where(), initiative());
            case "initiative-closed" -> closed(on, where(), initiative());
            default ->
                    throw new IllegalArgumentException(
                            "%s is no fact that a portfolio knows".formatted(Texts.quoted(name)));
        };
    }

    private PortfolioFact admitted(LocalDate on) {
        DivisionId division = atCentre();
        int dissatisfaction = members.whole("dissatisfaction", 0, 100);
        String source = members.text("source", Texts.LONG);
        String override = members.optionalText("override", Texts.LONG);
        return new PortfolioFact.DivisionAdmitted(
                on, division, dissatisfaction, source, override, members.madeUp());
    }

    private PortfolioFact allocated(LocalDate on) {
        DivisionId division = atCentre();
        int year = members.whole("year", 1900, 9999);
        Amount amount = members.amount();
        return new PortfolioFact.EnvelopeAllocated(on, division, year, amount, members.madeUp());
    }

    private PortfolioFact launched(LocalDate on, DivisionId where, InitiativeId initiative) {
        String title = members.text("title", Texts.SHORT);
        Kind kind = members.oneOf("kind", Kind.class);
        return new PortfolioFact.InitiativeLaunched(
                on, where, initiative, title, kind, members.madeUp());
    }

    private PortfolioFact funded(LocalDate on, DivisionId where, InitiativeId initiative) {
        Amount amount = members.amount();
        int months = members.whole("months", 1, MOST_MONTHS);
        boolean construction = members.yesOrNo("construction");
        return new PortfolioFact.RoundFunded(
                on, where, initiative, amount, months, construction, members.madeUp());
    }

    private PortfolioFact spent(LocalDate on, DivisionId where, InitiativeId initiative) {
        Amount amount = members.amount();
        String label = members.text("label", Texts.SHORT);
        return new PortfolioFact.ExpenseRecorded(
                on, where, initiative, amount, label, members.madeUp());
    }

    private PortfolioFact used(LocalDate on, DivisionId where, InitiativeId initiative) {
        int users = members.whole("users", 0, MOST_USERS);
        EvidenceLevel level = members.oneOf("level", EvidenceLevel.class);
        Integer delight = members.optionalWhole("delight", 0, 10);
        String seenAt = members.optionalText("seenAt", Texts.SHORT);
        return new PortfolioFact.UsageMeasured(
                on, where, initiative, users, level, delight, seenAt, members.madeUp());
    }

    private PortfolioFact entered(LocalDate on, DivisionId where, InitiativeId initiative) {
        Stage stage = members.oneOf("stage", Stage.class);
        return new PortfolioFact.StageEntered(on, where, initiative, stage, members.madeUp());
    }

    private PortfolioFact integrated(LocalDate on, DivisionId where, InitiativeId initiative) {
        String into = members.text("into", Texts.SHORT);
        return new PortfolioFact.InitiativeIntegrated(
                on, where, initiative, into, members.madeUp());
    }

    private PortfolioFact closed(LocalDate on, DivisionId where, InitiativeId initiative) {
        String tried = members.text("tried", Texts.LONG);
        String learnt = members.text("learnt", Texts.LONG);
        List<String> madeUp = members.madeUp();
        return new PortfolioFact.InitiativeClosed(on, where, initiative, tried, learnt, madeUp);
    }

    private DivisionId atCentre() {
        if (!members.identifier("where").equals(PortfolioFact.CENTRE)) {
            throw new IllegalArgumentException("where is centre for this fact");
        }
        return division("division");
    }

    private DivisionId where() {
        return division("where");
    }

    private DivisionId division(String member) {
        String id = members.identifier(member);
        if (id.equals(PortfolioFact.CENTRE)) {
            throw new IllegalArgumentException(member + " is a division here, not the centre");
        }
        return new DivisionId(id);
    }

    private InitiativeId initiative() {
        return new InitiativeId(members.identifier("initiative"));
    }
}
