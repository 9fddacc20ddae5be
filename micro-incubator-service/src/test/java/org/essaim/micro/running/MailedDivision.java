package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.MailServer;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A division that sends mails, with two volunteers and somebody who is written to last. */
final class MailedDivision implements AutoCloseable {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ZOE = "zoe@mail.example";
    private static final Pattern OFF = Pattern.compile("<https://anct.example(/api/v1/\\S+)>");

    private final PostgresDatabase database = PostgresServer.migratedDatabase();
    private final MailServer mails = new MailServer();
    private final RunningDivision division;
    private final Neighbour owner;

    MailedDivision() {
        division = RunningDivision.start(database, DIVISION.value(), mails.settings()).longAgo();
        division.receive(
                new EnvelopeAllocated(
                        DIVISION,
                        NamedUuid.of("test", "allocation"),
                        2022,
                        Amount.of(50_000_00, 500),
                        LocalDate.of(2022, 1, 1),
                        List.of()));
        Neighbour.of(division, "ola", "volunteer")
                .record("/volunteers/ola/acceptance", "{\"capacity\":\"OPERATIONAL\"}");
        Neighbour.of(division, "mia", "volunteer", "manager")
                .record("/volunteers/mia/acceptance", "{\"capacity\":\"MANAGER\"}");
        choose(Neighbour.of(division, "zoe", "employee"), "AT_ONCE", ZOE, null);
        owner = Neighbour.of(division, "max", "employee");
    }

    RunningDivision division() {
        return division;
    }

    PostgresDatabase database() {
        return database;
    }

    MailServer mails() {
        return mails;
    }

    @Override
    public void close() {
        division.close();
        mails.close();
    }

    static void launch(Neighbour owner, String initiative) {
        owner.launch(
                """
                {"initiative": "%s", "title": "title %s", "kind": "PROTOTYPE",
                 "irritant": "waiting", "trial": "a form", "launchedOn": "2021-01-02"}
                """
                        .formatted(initiative, initiative));
    }

    void spend(Neighbour ada, String initiative, String day) {
        ada.record(
                "/initiatives/" + initiative + "/expenses",
                """
                {"amount": {"euros": "12.34"}, "label": "cables", "spentOn": "%s"}
                """
                        .formatted(day));
        division.settle();
    }

    static void choose(Neighbour who, String channel, String address, String language) {
        assertThat(put(who, channel, address, language).status()).isEqualTo(204);
    }

    static Answer put(Neighbour who, String channel, String address, String language) {
        String json =
                Stream.of(
                                "\"channel\": \"%s\"".formatted(channel),
                                address == null ? null : "\"address\": \"%s\"".formatted(address),
                                language == null
                                        ? null
                                        : "\"language\": \"%s\"".formatted(language))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ", "{", "}"));
        return who.division().put("/people/me/notices", json);
    }

    MimeMessage first(String address) {
        Eventually.holds("a mail to " + address, () -> !mails.to(address).isEmpty());
        return mails.to(address).getFirst();
    }

    /**
     * Who is written to last in each pass gets a mail, and another one: the pass that brought the
     * second began after all that was done before.
     */
    void aPassGoesBy() {
        for (int i = 0; i < 2; i++) {
            int before = mails.to(ZOE).size();
            String marker = "marker-" + UUID.randomUUID();
            launch(owner, marker);
            owner.record("/initiatives/" + marker + "/ownership", "{\"to\": \"zoe\"}");
            Eventually.holds("a mail to zoe", () -> mails.to(ZOE).size() > before);
        }
    }

    /** Twice from now on. */
    void theWorksOfTheDayAreDone() {
        for (int i = 0; i < 2; i++) {
            String before = one("select last_success from scheduled_tasks");
            Eventually.holds(
                    "the works of the day",
                    () -> !before.equals(one("select last_success from scheduled_tasks")));
        }
    }

    String one(String sql) {
        return JdbcClient.create(database.dataSource()).sql(sql).query(String.class).single();
    }

    static String text(MimeMessage mail) throws Exception {
        return mail.getContent().toString().replace("\r\n", "\n");
    }

    static String off(MimeMessage mail) throws Exception {
        Matcher matcher = OFF.matcher(mail.getHeader("List-Unsubscribe")[0]);
        assertThat(matcher.matches()).isTrue();
        return matcher.group(1);
    }

    int send(String method, String path, String form) throws Exception {
        return HTTP.send(
                        HttpRequest.newBuilder(division.address().resolve(path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .method(method, HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
