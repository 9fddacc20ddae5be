package org.essaim.incubator.running;

import static org.essaim.testkit.Texts.reference;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.federation.stream.DivisionStream;

/**
 * A centre with expenses that controllers look at at pages, and what was done about them before.
 */
record ControlledCentre(RunningCentre centre) {

    static final LocalDate SPENT = LocalDate.of(2026, 9, 1);

    InitiativeMessages spent(String division, String title, String... expenses) {
        DivisionId of = new DivisionId(division);
        InitiativeMessages messages = InitiativeMessages.of(of, "i-" + division);
        centre.with(of);
        centre.receives(
                of, messages.launched(SPENT), messages.granted(3, Amount.of(9_000_00, 90), SPENT));
        disclosed(of, "i-" + division, title);
        disclosed(of, "cables", "cables");
        for (String expense : expenses) {
            centre.receives(of, messages.spent(expense, SPENT));
        }
        caughtUp();
        return messages;
    }

    void named(String person, String name) {
        centre.askedBy(person, null);
        centre.jdbc().sql("update person set name = ? where id = ?").params(name, person).update();
    }

    String opened(InitiativeMessages messages, String expense) {
        String finding =
                centre.askedBy("cleo", null, "controller")
                        .post(
                                "/api/v1" + item(messages, expense) + "/findings",
                                "{\"ground\": \"UNPROVEN\", \"remark\": \"no invoice\"}")
                        .body()
                        .replaceAll(".*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        caughtUp();
        return finding;
    }

    void answered(InitiativeMessages messages, String expense) {
        String file = "/api/v1" + item(messages, expense);
        RunningCentre vera = centre.askedBy("vera", messages.division().value(), "volunteer");
        String finding = vera.get(file).at("/findings/0/findingId").asString();
        vera.post(file + "/findings/" + finding + "/answers", "{\"answer\": \"an invoice\"}");
        caughtUp();
    }

    static String item(InitiativeMessages messages, String expense) {
        return "/control/expenses/%s/%s".formatted(messages.division(), messages.id(expense));
    }

    /** The text that an event names, as its division disclosed it. */
    private void disclosed(DivisionId division, String named, String text) {
        centre.jdbc()
                .sql(
                        """
                        insert into free_text (stream, digest, salt, text)
                        values (?, ?, repeat('0', 32), ?)
                        """)
                .params(DivisionStream.of(division), reference(named).digest(), text)
                .update();
    }

    void caughtUp() {
        centre.caughtUp();
    }
}
