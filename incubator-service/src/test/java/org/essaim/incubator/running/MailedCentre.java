package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.MailServer;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;

/** A centre that sends mails, with somebody of a division who is written to last. */
final class MailedCentre implements AutoCloseable {

    static final String NOW = "2026-03-02T10:00:00Z";
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ZOE = "zoe@mail.example";
    private static final Pattern OFF = Pattern.compile("<https://centre.example(/api/v1/\\S+)>");

    private final PostgresDatabase database = PostgresServer.migratedDatabase();
    private final MailServer mails = new MailServer();
    private final RunningCentre centre = another();
    private final DisclosedMessages men = DisclosedMessages.to(centre, "men");
    private final String search;

    MailedCentre() {
        Boards.give(centre, "ada", "DIRECTOR");
        choose("zoe", "men", ZOE, "AT_ONCE", "fr");
        search =
                id(
                        by("zoe", "men")
                                .post(
                                        "/api/v1/searches",
                                        "{\"name\": \"marker\", \"division\": \"men\"}"));
    }

    /** One more node on the same database, sending to the same server. */
    RunningCentre another() {
        return RunningCentre.at(
                Instant.parse(NOW),
                database,
                mails.settings(
                        "--essaim.pages.address=https://centre.example/",
                        "--essaim.notices.from=essaim@centre.example"));
    }

    RunningCentre centre() {
        return centre;
    }

    PostgresDatabase database() {
        return database;
    }

    MailServer mails() {
        return mails;
    }

    DisclosedMessages men() {
        return men;
    }

    @Override
    public void close() {
        centre.close();
        mails.close();
    }

    /** The centre, asked by somebody with these roles. */
    RunningCentre by(String person, String division, String... roles) {
        return centre.askedBy(person, division, roles);
    }

    void choose(
            String person,
            String division,
            String address,
            String channel,
            String language,
            String... roles) {
        String json =
                """
                {"channel": "%s", "address": "%s", "language": "%s"}
                """
                        .formatted(channel, address, language.equals("fr") ? "FRENCH" : "ENGLISH");
        assertThat(by(person, division, roles).put("/api/v1/people/me/notices", json).statusCode())
                .isEqualTo(204);
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
        caughtUp();
        for (int i = 0; i < 2; i++) {
            int before = mails.to(ZOE).size();
            by("zoe", "men").put("/api/v1/searches/" + search + "/seen", "");
            centre.receives(men.division(), men.launched("m" + UUID.randomUUID(), "marker", null));
            caughtUp();
            Eventually.holds("a mail to zoe", () -> mails.to(ZOE).size() > before);
        }
    }

    void caughtUp() {
        centre.caughtUp();
    }

    static String id(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return org.essaim.runtime.ContractJson.mapper()
                .readTree(answer.body())
                .path("id")
                .asString();
    }

    static String text(MimeMessage mail) {
        try {
            return mail.getContent()
                    .toString()
                    .replace("\r\n", "\n")
                    .replaceAll("[\\u202f\\u00a0]", " ");
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static String off(MimeMessage mail) throws Exception {
        Matcher matcher = OFF.matcher(mail.getHeader("List-Unsubscribe")[0]);
        assertThat(matcher.matches()).isTrue();
        return matcher.group(1);
    }

    /** Without a token, as programs for mail and calendars ask. */
    HttpResponse<String> send(String method, String path, String form) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(centre.uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
