package org.essaim.stream;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.journal.JournalArchive;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.PostgresDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a machine in one zone has journalled, one in another reads to the microsecond. */
@Gate
class ZonesTest {

    private static final List<String> ZONES =
            List.of("UTC", "Europe/Paris", "America/St_Johns", "Pacific/Kiritimati");

    /** Around the changes of clocks in Paris and Newfoundland, and before zones had whole hours. */
    private static final List<Instant> INSTANTS =
            List.of(
                    Instant.parse("2021-03-28T00:59:59.999999Z"),
                    Instant.parse("2021-03-28T01:00:00Z"),
                    Instant.parse("2021-03-28T01:30:00Z"),
                    Instant.parse("2021-10-31T00:30:00Z"),
                    Instant.parse("2021-10-31T01:30:00Z"),
                    Instant.parse("2021-03-14T05:31:00Z"),
                    Instant.parse("1911-03-10T23:50:39Z"));

    private final TimeZone before = TimeZone.getDefault();
    private final PostgresDatabase database = TestNode.freshDatabase();
    private final String stream = TestNode.freshStream("publisher");

    @AfterEach
    void back() {
        TimeZone.setDefault(before);
    }

    @Test
    @Fault(10)
    void every_zone_reads_what_every_zone_wrote() {
        ZONES.forEach(this::writeIn);

        for (String zone : ZONES) {
            List<JournalEntry> read = readIn(zone);
            assertThat(read).allMatch(each -> each.isWhole(stream));
            assertThat(read).extracting(each -> each.message().time()).isEqualTo(written());
        }
    }

    @Test
    @Fault(value = 10, without = "columns that know their zone")
    void a_column_without_a_zone_gives_every_zone_another_time() {
        ZONES.forEach(this::writeIn);
        node().jdbc.execute("alter table journal alter column time type timestamp");

        assertThat(readIn("America/St_Johns")).noneMatch(each -> each.isWhole(stream));
    }

    private void writeIn(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        TestNode node = node();
        List<OutgoingMessage> messages = new ArrayList<>();
        for (Instant each : INSTANTS) {
            UUID id = UUID.nameUUIDFromBytes((zone + each).getBytes());
            messages.add(new OutgoingMessage(id, "noted.v1", null, null, each, new byte[] {1}));
        }
        node.publish(messages);
    }

    private List<JournalEntry> readIn(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        return new JournalArchive(stream, node().jdbc).after(0, 1_000);
    }

    private TestNode node() {
        return new TestNode(stream, KafkaBroker.notYetStarted(), database);
    }

    private static List<Instant> written() {
        List<Instant> all = new ArrayList<>();
        ZONES.forEach(_ -> all.addAll(INSTANTS));
        return all;
    }
}
