package org.essaim.federation.stream;

import module java.base;

import org.essaim.federation.FederationProperties;
import org.essaim.stream.Journal;
import org.essaim.stream.JournalProgress;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.journal.JournalArchive;
import org.essaim.stream.relay.JournalRecovery;
import org.essaim.stream.relay.TopicUnreadableException;
import org.essaim.stream.text.Disclosure;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What this service publishes, for operators at {@code /actuator/journal}: how far it is and
 * whether it is behind its own topic. {@code POST} recovers what was published and lost here
 * (decision 0017); {@code GET …/{after}} shows what was recovered, so that people can enter again
 * what this database no longer knows.
 */
@Endpoint(id = "journal")
public class JournalEndpoint {

    private static final int MOST_SHOWN = 100;

    private final String stream;
    private final Journal journal;
    private final JournalArchive archive;
    private final JournalRecovery recovery;

    JournalEndpoint(
            FederationProperties properties,
            Journal journal,
            JournalArchive archive,
            JournalRecovery recovery) {
        this.stream = properties.stream();
        this.journal = journal;
        this.archive = archive;
        this.recovery = recovery;
    }

    /**
     * How far it is.
     *
     * @param head position of the last entry
     * @param sent up to here the broker has it
     * @param acknowledged up to here all who have to read it have it
     * @param behind why nothing is sent, or null
     */
    public record Shown(String stream, long head, long sent, long acknowledged, String behind) {}

    /**
     * A message that was published before this database was restored.
     *
     * @param texts what people wrote in it, by digest; without what was redacted
     */
    public record Lost(
            long position,
            String type,
            String subject,
            Instant time,
            JsonNode data,
            Map<String, String> texts) {}

    @ReadOperation
    public Shown journal() {
        JournalProgress progress = journal.progress();
        return new Shown(
                stream,
                progress.head(),
                progress.sent(),
                progress.acknowledged(),
                journal.behind().orElse(null));
    }

    /** The next hundred after that position. */
    @ReadOperation
    public List<Lost> recovered(@Selector long after) {
        return archive.recoveredAfter(after, MOST_SHOWN).stream()
                .map(JournalEndpoint::lost)
                .toList();
    }

    /** What was done; 503 where the broker does not answer, and nothing is changed then. */
    @WriteOperation
    public WebEndpointResponse<Object> recover() {
        try {
            return new WebEndpointResponse<>(recovery.run());
        } catch (TopicUnreadableException gone) {
            return new WebEndpointResponse<>(
                    Map.of("reason", gone.getMessage()),
                    WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE);
        }
    }

    private static Lost lost(JournalEntry entry) {
        return new Lost(
                entry.position(),
                entry.message().type(),
                entry.message().subject(),
                entry.message().time(),
                JsonMapper.shared().readTree(entry.message().data()),
                entry.texts().stream()
                        .collect(Collectors.toMap(Disclosure::digest, Disclosure::text)));
    }
}
