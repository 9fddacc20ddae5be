package org.essaim.incubator.generalization.read;

import module java.base;

import org.essaim.contract.Evidence;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyHistory;
import org.essaim.incubator.generalization.domain.GeneralizationRule;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many cases measures would have opened by other policies, by the same rule (R70, R99). */
@Component
public class CaseForecasts {

    private static final String MEASURES =
            """
            select division, initiative, evidence_id, measured_on, users, level
              from review_evidence
             where withdrawn_on is null and level = any(?) and measured_on > ? and users >= ?
             order by division, initiative
            """;

    private final JdbcClient jdbc;

    CaseForecasts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Product(String division, String initiative) {}

    /** How many initiatives would have a case, had only been measured what was since then. */
    public List<Long> cases(LocalDate since, List<Policy> policies) {
        Map<Product, List<Evidence>> measures =
                jdbc
                        .sql(MEASURES)
                        .param(
                                Arrays.stream(EvidenceLevel.values())
                                        .filter(EvidenceLevel::proves)
                                        .map(Enum::name)
                                        .toArray(String[]::new))
                        .param(since)
                        .param(leastUsers(policies))
                        .query(
                                (row, number) ->
                                        Map.entry(
                                                RecordMapper.of(Product.class).mapRow(row, number),
                                                RecordMapper.of(Evidence.class)
                                                        .mapRow(row, number)))
                        .list()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getKey,
                                        Collectors.mapping(
                                                Map.Entry::getValue, Collectors.toList())));
        return policies.stream()
                .map(
                        policy ->
                                measures.values().stream()
                                        .filter(
                                                all ->
                                                        GeneralizationRule.opening(
                                                                        all,
                                                                        PolicyHistory.always(
                                                                                policy))
                                                                .isPresent())
                                        .count())
                .toList();
    }

    /** With fewer users a measure opens no case, nor is growth counted from it. */
    private static int leastUsers(List<Policy> policies) {
        return policies.stream()
                .mapToInt(policy -> Math.min(policy.caseUsers(), policy.caseGrowthFromUsers()))
                .min()
                .orElseThrow();
    }
}
