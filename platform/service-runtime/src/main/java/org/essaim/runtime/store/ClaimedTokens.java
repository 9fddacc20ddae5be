package org.essaim.runtime.store;

import module java.base;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tokens of processors, each claimed by one node. A claim ends when its node gives it up, or is
 * gone: when it has not renewed the claim for a while, and the server knows no session of it either
 * ({@code pg_locks}; a node that holds one renews nothing while it has nothing to do).
 */
final class ClaimedTokens extends JdbcTokenStore {

    /** The first key is that of the locks of nodes, as the relay's session takes them. */
    private static final String RELEASE =
            """
            update token_entry set owner = null
             where processor_name = ? and owner <> ?
               and claimed_at::timestamptz < now() - interval '10 s'
               and not exists (
                 select from pg_locks
                  where locktype = 'advisory' and objsubid = 2 and granted and classid = 1702064993
                    and database = (select oid from pg_database where datname = current_database())
                    and objid = (hashtext(owner)::bigint & 4294967295)::oid)
            """;

    private final JdbcTemplate jdbc;
    private final NodeId node;
    private final Consumer<String> claimed;
    private final ObjectProvider<Configuration> axon;

    /**
     * @param tokens by itself ends no claim of another node
     * @param claimed is given each processor that this node claims
     * @param axon knows which claims the processors of this node have
     */
    ClaimedTokens(
            Builder tokens,
            JdbcTemplate jdbc,
            NodeId node,
            Consumer<String> claimed,
            ObjectProvider<Configuration> axon) {
        super(tokens.nodeId(node.value()).claimTimeout(Duration.ofDays(100_000)));
        this.jdbc = jdbc;
        this.node = node;
        this.claimed = claimed;
        this.axon = axon;
    }

    /** Asks the database nothing where this node has the one segment that there is. */
    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        if (hasAll(processor)) {
            return List.of();
        }
        jdbc.update(RELEASE, processor, node.value());
        return super.fetchAvailableSegments(processor);
    }

    @Override
    public TrackingToken fetchToken(String processor, Segment segment) {
        TrackingToken token = super.fetchToken(processor, segment);
        claimed.accept(processor);
        return token;
    }

    @Override
    public TrackingToken fetchToken(String processor, int segment) {
        TrackingToken token = super.fetchToken(processor, segment);
        claimed.accept(processor);
        return token;
    }

    /** One whose work was given up may be said to have it for ever, and to be in error. */
    private boolean hasAll(String processor) {
        return axon.getObject()
                .eventProcessingConfiguration()
                .eventProcessor(processor, StreamingEventProcessor.class)
                .map(StreamingEventProcessor::processingStatus)
                .map(segments -> segments.get(Segment.ROOT_SEGMENT.getSegmentId()))
                .filter(root -> root.getSegment().equals(Segment.ROOT_SEGMENT))
                .filter(root -> !root.isErrorState())
                .isPresent();
    }
}
