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
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a portfolio file gives, the director gives: whoever imports it decides nothing. */
@Rule({"R01", "R10", "R16"})
@Gate
class ImportApprovalTest {

    private static final String IMPORTS = "/api/v1/portfolio/imports";
    private static final String APPROVALS = "/api/v1/portfolio/approvals";
    private static final RunningCentre ADA = SharedCentre.at("2022-01-01T22:00:00Z").centre();
    private static final RunningCentre OPERATOR = ADA.askedBy("otto", null, "operator");
    private static final RunningCentre DIRECTOR = ADA.askedBy("dora", null, "director");

    private final DivisionId division = ADA.another();
    private final String gift =
            """
            {"on": "2020-01-02", "where": "centre", "fact": "envelope-allocated", \
            "division": "%s", "year": 2020, "euros": "99999999.00", "halfDays": 1}
            """
                    .formatted(division);
    private final String digest = digest(gift);
    private final String allocations = "/api/v1/divisions/%s/allocations".formatted(division);
    private final long linesBefore = count("portfolio_line");
    private final long approvedBefore = count("domain_event where type = 'portfolio.approved'");

    @Test
    void an_operator_alone_allocates_nothing_by_a_file() {
        JsonNode refused = refused(OPERATOR.post(IMPORTS, gift));

        assertThat(refused.path("rule").asString()).isEqualTo("R16");
        assertThat(refused.path("code").asString()).isEqualTo("portfolio-not-approved");
        assertThat(refused.path("digest").asString()).isEqualTo(digest);
        assertThat(refused.path("remedy").asString()).contains(APPROVALS + "/" + digest);
        assertThat(OPERATOR.put(APPROVALS + "/" + digest, "").statusCode()).isEqualTo(403);
        nothingIsAllocated();
    }

    @Test
    void whoever_approves_a_file_does_not_import_it_and_the_director_does_not_import() {
        assertThat(ADA.put(APPROVALS + "/" + digest, "").statusCode()).isEqualTo(201);

        assertThat(refused(ADA.post(IMPORTS, gift)).path("code").asString())
                .isEqualTo("portfolio-not-approved");
        assertThat(DIRECTOR.post(IMPORTS, gift).statusCode()).isEqualTo(403);
        nothingIsAllocated();
    }

    @Test
    void a_file_of_which_one_byte_is_another_is_another_file() {
        assertThat(DIRECTOR.put(APPROVALS + "/" + digest, "").statusCode()).isEqualTo(201);

        String altered = gift.replace("99999999.00", "99999999.01");
        assertThat(refused(OPERATOR.post(IMPORTS, altered)).path("digest").asString())
                .isEqualTo(digest(altered));
        assertThat(OPERATOR.post(IMPORTS, gift + "\n").statusCode()).isEqualTo(409);
        nothingIsAllocated();
    }

    @Test
    void what_is_approved_goes_in_and_it_is_shown_who_approved_and_so_allocated() {
        DIRECTOR.put(APPROVALS + "/" + digest, "");
        DIRECTOR.put(APPROVALS + "/" + digest, "");
        assertThat(OPERATOR.post(IMPORTS, gift).statusCode()).isEqualTo(200);
        ADA.post(allocations, "{\"year\": 2021, \"amount\": {\"euros\": \"1.00\"}}");

        JsonNode given = OPERATOR.list(allocations);
        assertThat(given.findValuesAsString("allocatedBy")).containsExactly("dora", "ada");
        assertThat(given.at("/0/amount/euros").asString()).isEqualTo("99999999.00");
        Eventually.passes(
                () ->
                        assertThat(
                                        ADA.get("/api/v1/divisions/" + division)
                                                .path("admittedBy")
                                                .asString())
                                .isEqualTo("ada"));
        assertThat(OPERATOR.list(APPROVALS))
                .filteredOn(approval -> approval.path("digest").asString().equals(digest))
                .containsExactly(
                        ContractJson.mapper()
                                .readTree(
                                        """
                                        {"digest": "%s", "approvedBy": "dora",
                                         "approvedOn": "2022-01-01"}
                                        """
                                                .formatted(digest)));
        assertThat(count("domain_event where type = 'portfolio.approved'"))
                .isEqualTo(approvedBefore + 1);
    }

    @Test
    void a_digest_that_is_none_is_refused() {
        assertThat(DIRECTOR.put(APPROVALS + "/abc", "").statusCode()).isEqualTo(400);
        assertThat(DIRECTOR.put(APPROVALS + "/" + digest.toUpperCase(), "").statusCode())
                .isEqualTo(400);
    }

    private void nothingIsAllocated() {
        assertThat(ADA.list(allocations).size()).isZero();
        assertThat(count("portfolio_line")).isEqualTo(linesBefore);
    }

    private static long count(String what) {
        return ADA.jdbc().sql("select count(*) from " + what).query(Long.class).single();
    }

    private static String digest(String file) {
        return HexFormat.of().formatHex(Sha256.of(file));
    }

    private static JsonNode refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        return ContractJson.mapper().readTree(answer.body());
    }
}
