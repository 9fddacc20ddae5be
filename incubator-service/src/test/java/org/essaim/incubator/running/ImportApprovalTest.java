package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Sha256;
import org.essaim.runtime.ContractJson;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a portfolio file gives, the director gives: whoever imports it decides nothing. */
@Rule({"R01", "R10", "R16"})
@Gate
class ImportApprovalTest {

    private static final String IMPORTS = "/api/v1/portfolio/imports";
    private static final String APPROVALS = "/api/v1/portfolio/approvals";
    private static final String GIFT =
            """
            {"on": "2020-01-02", "where": "centre", "fact": "envelope-allocated", \
            "division": "gift", "year": 2020, "euros": "99999999.00", "halfDays": 1}
            """;
    private static final String DIGEST = digest(GIFT);

    private final RunningCentre ada = RunningCentre.at(Instant.parse("2022-01-01T22:00:00Z"));
    private final RunningCentre operator = ada.askedBy("otto", null, "operator");
    private final RunningCentre director = ada.askedBy("dora", null, "director");

    @BeforeEach
    void admit() {
        ada.with(new DivisionId("gift"));
    }

    @AfterEach
    void stop() {
        ada.close();
    }

    @Test
    void an_operator_alone_allocates_nothing_by_a_file() {
        JsonNode refused = refused(operator.post(IMPORTS, GIFT));

        assertThat(refused.path("rule").asString()).isEqualTo("R16");
        assertThat(refused.path("code").asString()).isEqualTo("portfolio-not-approved");
        assertThat(refused.path("digest").asString()).isEqualTo(DIGEST);
        assertThat(refused.path("remedy").asString()).contains(APPROVALS + "/" + DIGEST);
        assertThat(operator.put(APPROVALS + "/" + DIGEST, "").statusCode()).isEqualTo(403);
        nothingIsAllocated();
    }

    @Test
    void whoever_approves_a_file_does_not_import_it_and_the_director_does_not_import() {
        assertThat(ada.put(APPROVALS + "/" + DIGEST, "").statusCode()).isEqualTo(201);

        assertThat(refused(ada.post(IMPORTS, GIFT)).path("code").asString())
                .isEqualTo("portfolio-not-approved");
        assertThat(director.post(IMPORTS, GIFT).statusCode()).isEqualTo(403);
        nothingIsAllocated();
    }

    @Test
    void a_file_of_which_one_byte_is_another_is_another_file() {
        assertThat(director.put(APPROVALS + "/" + DIGEST, "").statusCode()).isEqualTo(201);

        String altered = GIFT.replace("99999999.00", "99999999.01");
        assertThat(refused(operator.post(IMPORTS, altered)).path("digest").asString())
                .isEqualTo(digest(altered));
        assertThat(operator.post(IMPORTS, GIFT + "\n").statusCode()).isEqualTo(409);
        nothingIsAllocated();
    }

    @Test
    void what_is_approved_goes_in_and_it_is_shown_who_approved_and_so_allocated() {
        director.put(APPROVALS + "/" + DIGEST, "");
        director.put(APPROVALS + "/" + DIGEST, "");
        assertThat(operator.post(IMPORTS, GIFT).statusCode()).isEqualTo(200);
        ada.post(
                "/api/v1/divisions/gift/allocations",
                "{\"year\": 2021, \"amount\": {\"euros\": \"1.00\"}}");

        JsonNode given = operator.list("/api/v1/divisions/gift/allocations");
        assertThat(given.findValuesAsString("allocatedBy")).containsExactly("dora", "ada");
        assertThat(given.at("/0/amount/euros").asString()).isEqualTo("99999999.00");
        Eventually.passes(
                () ->
                        assertThat(ada.get("/api/v1/divisions/gift").path("admittedBy").asString())
                                .isEqualTo("ada"));
        JsonNode approvals = operator.list(APPROVALS);
        assertThat(approvals.size()).isEqualTo(1);
        assertThat(approvals.path(0))
                .isEqualTo(
                        ContractJson.mapper()
                                .readTree(
                                        """
                                        {"digest": "%s", "approvedBy": "dora",
                                         "approvedOn": "2022-01-01"}
                                        """
                                                .formatted(DIGEST)));
        assertThat(approved()).isEqualTo(1);
    }

    @Test
    void a_digest_that_is_none_is_refused() {
        assertThat(director.put(APPROVALS + "/abc", "").statusCode()).isEqualTo(400);
        assertThat(director.put(APPROVALS + "/" + DIGEST.toUpperCase(), "").statusCode())
                .isEqualTo(400);
    }

    private void nothingIsAllocated() {
        assertThat(ada.list("/api/v1/divisions/gift/allocations").size()).isZero();
        assertThat(ada.jdbc().sql("select count(*) from portfolio_line").query(Long.class).single())
                .isZero();
    }

    private long approved() {
        return ada.jdbc()
                .sql("select count(*) from domain_event where type = 'portfolio.approved'")
                .query(Long.class)
                .single();
    }

    private static String digest(String file) {
        return HexFormat.of().formatHex(Sha256.of(file));
    }

    private static JsonNode refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        return ContractJson.mapper().readTree(answer.body());
    }
}
