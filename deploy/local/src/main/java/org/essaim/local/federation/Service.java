package org.essaim.local.federation;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.local.identity.DemoPerson;
import org.essaim.local.process.SupervisedProcess;
import org.essaim.stream.access.StreamRights;

/**
 * One running service of the federation.
 *
 * @param stream the id of its own stream: {@code centre}, {@code reporting}, {@code
 *     division.<slug>}
 * @param division empty for the centre and for reporting
 * @param address its root on this machine
 * @param database holds its events, for the launcher's measurements
 * @param operator the login of the person who runs it
 * @param approver answers for what the operator imports (R16)
 * @param key signs its stream
 */
public record Service(
        String stream,
        Optional<DivisionId> division,
        URI address,
        DatabaseLogin database,
        String operator,
        DemoPerson approver,
        SigningKey key,
        SupervisedProcess process) {

    public static final String CENTRE = "centre";
    public static final String REPORTING = "reporting";

    /** The id of a division's stream. */
    public static String streamOf(DivisionId division) {
        return "division." + division.slug();
    }

    /**
     * What a service may do at the broker: write its own topic and read these. The centre and
     * reporting read every division. A division reads the centre, and the requests of reporting to
     * send something again, but never another division.
     */
    static StreamRights rightsOf(String stream) {
        return switch (stream) {
            case CENTRE -> new StreamRights(stream, List.of(REPORTING), List.of("division"));
            case REPORTING -> new StreamRights(stream, List.of(CENTRE), List.of("division"));
            default -> new StreamRights(stream, List.of(CENTRE, REPORTING), List.of());
        };
    }

    /** Its name for people. */
    public String title() {
        return division.map(DivisionId::value).orElse(stream);
    }

    public URI at(String path) {
        return address.resolve(path);
    }
}
