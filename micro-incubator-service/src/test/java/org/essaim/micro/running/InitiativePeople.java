package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A division on 27 November 2026 whose people have names, and what its pages start from. */
record InitiativePeople(RunningDivision division) {

    private static final DivisionId DIVISION = new DivisionId("anct");

    static InitiativePeople start() {
        RunningDivision division = RunningDivision.sharedAt("2026-11-27T10:00:00Z").longAgo();
        InitiativePeople people = new InitiativePeople(division);
        people.allocate("2026", Amount.of(9_000_00, 100));
        people.name("ada", "Ada Morel");
        people.name("bob", "Boris Petit");
        people.name("eve", "Ève Laurent");
        return people;
    }

    void allocate(String name, Amount amount) {
        division.receive(
                new EnvelopeAllocated(
                        DIVISION,
                        NamedUuid.of("test", name),
                        2026,
                        amount,
                        LocalDate.of(2026, 1, 1),
                        List.of()));
    }

    private void name(String person, String name) {
        division.as(person, "employee")
                .put("/people/me", "{\"name\": \"%s\"}".formatted(name), "Idempotency-Key", person);
    }

    /** Ada's; its page. */
    String launch(String initiative, String title, String day) {
        record(
                "ada",
                "/initiatives",
                """
                {"initiative": "%s", "title": "%s", "kind": "PROTOTYPE",
                 "irritant": "Vingt minutes par jour à chercher qui a la clef",
                 "trial": "Un tableau dans le couloir, avec vingt crochets.",
                 "launchedOn": "%s"}
                """
                        .formatted(initiative, title, day));
        return "/initiatives/" + initiative;
    }

    void spend(String initiative, String euros, int halfDays, String label, String day) {
        record(
                "ada",
                initiative + "/expenses",
                """
                {"amount": {"euros": "%s", "halfDays": %d}, "label": "%s", "spentOn": "%s"}
                """
                        .formatted(euros, halfDays, label, day));
    }

    /** A manager volunteer. */
    void manager(String person) {
        var answer =
                division.as(person, "employee", "manager")
                        .post(
                                "/volunteers/" + person + "/acceptance",
                                "{\"capacity\": \"MANAGER\"}");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        division.settle();
    }

    /** So many others have a name, and no more. */
    void crowd(int many) {
        JdbcClient jdbc = division.bean(JdbcClient.class);
        jdbc.sql("delete from person where id like 'crowd-%'").update();
        jdbc.sql(
                        """
                        insert into person (id, name)
                        select 'crowd-' || n, 'Camille Martin ' || n from generate_series(1, ?) n
                        """)
                .param(many)
                .update();
    }

    /** Somebody says that they use it (R52). */
    void use(String person, String initiative) {
        division.as(person, "employee").put(initiative + "/use", "{\"delight\": 8}");
        division.settle();
    }

    void record(String person, String path, String body) {
        var answer = division.as(person, "employee").post(path, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        division.settle();
    }
}
