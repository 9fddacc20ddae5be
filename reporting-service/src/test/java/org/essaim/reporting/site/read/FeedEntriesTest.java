package org.essaim.reporting.site.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.CaseReason;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.GeneralizationCaseOpened;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.reporting.ProjectionDatabase;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.facts.read.RandomFacts;
import org.essaim.testkit.Gate;
import org.essaim.web.PageRequest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Gate
class FeedEntriesTest {

    private static final DivisionId ANCT = new DivisionId("anct");
    private static final InitiativeId NAME = new InitiativeId("openfisca");
    private static final UUID EVIDENCE = new UUID(1, 1);
    private static final LocalDate DAY = LocalDate.of(2021, 5, 1);

    private final JdbcClient jdbc = ProjectionDatabase.fresh();
    private final FeedEntries entries = new FeedEntries(new FactTable(jdbc));
    private final RandomFacts facts = new RandomFacts(jdbc, 1);

    @Test
    void a_case_says_whether_its_users_are_invented() {
        assertThat(caseOf(List.of("users")).invented()).isTrue();
        jdbc.sql("truncate recorded_fact").update();
        assertThat(caseOf(List.of()).invented()).isFalse();
    }

    private FeedEntry caseOf(List<String> madeUp) {
        facts.receive(
                new InitiativeUsageMeasured(
                        ANCT,
                        NAME,
                        EVIDENCE,
                        DAY,
                        30,
                        EvidenceLevel.MEASURED,
                        null,
                        null,
                        List.of(),
                        madeUp),
                DAY);
        facts.receive(
                new GeneralizationCaseOpened(
                        ANCT,
                        NAME,
                        new UUID(2, 2),
                        CaseReason.USERS,
                        EVIDENCE,
                        DAY,
                        30,
                        null,
                        1,
                        DAY),
                DAY);
        return entries.latest(AsOf.NOW, FeedKind.CASES, "", new PageRequest(null, 9)).getFirst();
    }
}
