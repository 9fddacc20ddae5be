package org.essaim.local.report;

import module java.base;

import org.essaim.local.state.DiskSpace;
import org.essaim.portfolio.ImportReport;
import org.essaim.servers.PrivateFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each service reported of a file, by the service's title, once all of it had arrived
 * everywhere: a run that goes on from there does not send it again.
 */
public record ImportsFile(Path path) {

    private static final TypeReference<Map<String, ImportReport>> REPORTS =
            new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * @return empty where not everything has arrived yet, and where that cannot be read: to send
     *     the file again changes nothing
     */
    public Optional<Map<String, ImportReport>> read() {
        try {
            return Optional.of(JSON.readValue(path, REPORTS));
        } catch (JacksonException notThere) {
            return Optional.empty();
        }
    }

    /**
     * @param complete where something is missing, nothing is kept, and the next run sends it again
     */
    public void replace(boolean complete, Map<String, ImportReport> reports) {
        try {
            if (complete) {
                PrivateFile.write(path, JSON.writeValueAsString(reports));
            } else {
                Files.deleteIfExists(path);
            }
        } catch (IOException fault) {
            throw DiskSpace.asOneLine(path, fault);
        }
    }
}
