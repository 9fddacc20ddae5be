package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.contract.BusinessDay;
import org.essaim.runtime.ContractJson;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.PostgresServer;
import tools.jackson.databind.JsonNode;

/** A centre that sends to a receiver, tries again at once, and gives up after three attempts. */
record SendingCentre(RunningCentre centre, Receiver receiver) implements AutoCloseable {

    static final LocalDate SPENT = LocalDate.of(2024, 3, 1);

    private static final Instant NOW = Instant.parse("2025-06-01T10:00:00Z");
    private static final String[] SETTINGS = {
        "--essaim.webhooks.allowed=127.0.0.1",
        "--essaim.webhooks.pauses=20ms,40ms",
        "--essaim.webhooks.timeout=1s",
        "--essaim.webhooks.language=en",
        "--essaim.pages.address=https://centre.example/"
    };

    /** The one that classes share, each with divisions and paths of its own; nobody closes it. */
    static SendingCentre shared() {
        return Shared.CENTRE;
    }

    private static final class Shared {
        private static final SendingCentre CENTRE =
                new SendingCentre(
                        RunningCentre.at(NOW, PostgresServer.migratedDatabase(), SETTINGS),
                        new Receiver());
    }

    /** What was answered to whoever registered an address. */
    record Registered(UUID id, String secret) {
        String path() {
            return "/api/v1/webhooks/" + id;
        }
    }

    /** A path of the receiver, for all divisions. */
    Registered register(String path, String... kinds) {
        return registered(path, "\"kinds\":[\"%s\"]".formatted(String.join("\",\"", kinds)));
    }

    /** The same with members of one's own. */
    Registered registered(String path, String members, String... headers) {
        String body = "{\"address\":\"%s\",%s}".formatted(receiver.address(path), members);
        return answer(centre.post("/api/v1/webhooks", body, headers));
    }

    static Registered answer(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode json = ContractJson.mapper().readTree(answer.body());
        return new Registered(
                UUID.fromString(json.path("id").asString()), json.path("secret").asString());
    }

    void stopped(InitiativeMessages messages) {
        stopped(centre, messages);
    }

    /** Funding of an initiative that spent something and that nobody uses. */
    static void stopped(RunningCentre centre, InitiativeMessages messages) {
        centre.receives(
                messages.division(), messages.launched(SPENT), messages.spent("one", SPENT));
        centre.receivesWatermark(
                messages.division(), BusinessDay.startOf(SPENT.plusYears(1).plusDays(1)));
        centre.caughtUp();
    }

    Receiver.Message first(String path) {
        Eventually.holds("a message at " + path, () -> !receiver.at(path).isEmpty());
        return receiver.at(path).getFirst();
    }

    /** The last message there of which that became. */
    JsonNode ended(Registered hook, String state) {
        String path = hook.path() + "/deliveries?state=" + state;
        Eventually.passes(() -> assertThat(centre.list(path).isEmpty()).isFalse());
        return centre.list(path).get(0);
    }

    @Override
    public void close() {
        centre.close();
        receiver.close();
    }
}
