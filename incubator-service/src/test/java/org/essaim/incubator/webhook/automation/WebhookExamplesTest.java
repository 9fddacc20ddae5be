package org.essaim.incubator.webhook.automation;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.incubator.webhook.domain.WebhookKind;
import org.essaim.pages.frame.PageProperties;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What receivers read of messages in docs/api/webhooks.md is what is sent. */
class WebhookExamplesTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```json\n(.*?)```");
    private static final UUID ID = UUID.fromString("0d4f6d6e-7f0f-3c3f-8c0e-000000000001");

    @Test
    void each_kind_has_its_example_as_it_is_sent() throws IOException {
        String page =
                Files.readString(
                        Path.of(System.getProperty("essaim.root"), "docs/api/webhooks.md"));
        List<JsonNode> examples =
                EXAMPLE.matcher(page)
                        .results()
                        .map(each -> JsonMapper.shared().readTree(each.group(1)))
                        .toList();
        assertThat(examples)
                .containsExactlyElementsOf(
                        Stream.concat(
                                        Stream.of(WebhookKind.values()),
                                        Stream.of((WebhookKind) null))
                                .map(WebhookExamplesTest::sent)
                                .toList());
    }

    private static JsonNode sent(WebhookKind kind) {
        WebhookBodies bodies =
                new WebhookBodies(
                        DestinationsTest.settings(Duration.ZERO, null),
                        new PageProperties("Essaim", URI.create("https://centre.example"), false));
        return JsonMapper.shared().readTree(bodies.of(delivery(kind)));
    }

    private static WaitingDelivery delivery(WebhookKind kind) {
        boolean test = kind == null;
        boolean noDay = test || kind == WebhookKind.FUNDING_REINSTATED;
        return new WaitingDelivery(
                ID,
                ID,
                null,
                null,
                null,
                kind,
                test ? null : new DivisionId("anct"),
                test ? null : new InitiativeId("clefs"),
                test ? null : ID,
                noDay ? null : LocalDate.of(2026, 12, 1),
                path(kind),
                test ? null : "Lost keys",
                test ? null : "Territorial Cohesion",
                Instant.parse("2026-11-28T09:00:00Z"),
                1,
                0);
    }

    private static String path(WebhookKind kind) {
        return switch (kind) {
            case FUNDING_STOPPED, FUNDING_REINSTATED -> "/stops/" + ID;
            case FUNDING_WARNED -> "/stops/coming/anct/" + ID;
            case CASE_OPENED -> "/cases/" + ID;
            case FINDING_OPENED -> "/control/expenses/anct/" + ID;
            case null -> "/webhooks/" + ID;
        };
    }
}
