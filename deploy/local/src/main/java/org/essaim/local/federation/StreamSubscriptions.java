package org.essaim.local.federation;

import java.util.List;
import org.essaim.stream.access.StreamRights;

/** Who hears whom, and so what each may do at the broker: one's own topic, and these to read. */
public final class StreamSubscriptions {

    private static final String DIVISIONS = "division";

    private StreamSubscriptions() {}

    /**
     * The centre and reporting hear every division; a division hears the centre, and reporting's
     * wish to hear something again, but never another division.
     *
     * @param stream {@code centre}, {@code reporting} or {@code division.<slug>}
     */
    public static StreamRights of(String stream) {
        return switch (stream) {
            case Service.CENTRE ->
                    new StreamRights(stream, List.of(Service.REPORTING), List.of(DIVISIONS));
            case Service.REPORTING ->
                    new StreamRights(stream, List.of(Service.CENTRE), List.of(DIVISIONS));
            default ->
                    new StreamRights(stream, List.of(Service.CENTRE, Service.REPORTING), List.of());
        };
    }
}
