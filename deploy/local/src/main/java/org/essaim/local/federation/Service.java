package org.essaim.local.federation;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.essaim.contract.DivisionId;
import org.essaim.local.process.SupervisedProcess;
import org.essaim.local.server.Databases;

/**
 * One running service of the federation.
 *
 * @param stream the id of its own stream: {@code centre}, {@code reporting}, {@code
 *     division.<slug>}
 * @param division empty for the centre and for reporting
 * @param address its root on this machine
 * @param database where it keeps its events, for what the launcher measures
 * @param operator the login of who runs it
 * @param key signs its stream
 * @param process null where somebody else runs it
 */
public record Service(
        String stream,
        Optional<DivisionId> division,
        URI address,
        Databases.Login database,
        String operator,
        SigningKey key,
        SupervisedProcess process,
        Path log) {

    public static final String CENTRE = "centre";
    public static final String REPORTING = "reporting";

    /** The stream of a division, as it names it itself. */
    public static String streamOf(DivisionId division) {
        return "division." + division.slug();
    }

    /** What people call it. */
    public String title() {
        return division.map(DivisionId::value).orElse(stream);
    }

    /** Whether it runs, or is about to be started again, as far as anybody here knows. */
    boolean isWanted() {
        return process == null || process.isWanted();
    }

    public URI at(String path) {
        return address.resolve(path);
    }
}
