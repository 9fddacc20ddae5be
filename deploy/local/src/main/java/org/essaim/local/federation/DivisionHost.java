package org.essaim.local.federation;

import module java.base;

import org.apache.commons.io.FileUtils;
import org.essaim.local.state.DiskSpace;
import org.essaim.local.state.StateFolder;
import org.essaim.servers.PrivateFile;

/**
 * The one process in which all divisions run (decision 0091). The settings of a division stand in a
 * folder of its own, a file each.
 *
 * @param folders has one folder for each division
 */
record DivisionHost(Path folders) {

    /** Its name in the state folder, for its log and its pid. */
    static final String NAME = "divisions";

    private static final int MEGABYTES = 128;
    private static final int MEGABYTES_OF_A_DIVISION = 12;

    /** Without the divisions of former runs. */
    static DivisionHost in(StateFolder state) throws IOException {
        Path folders = state.of(NAME);
        FileUtils.deleteDirectory(folders.toFile());
        return new DivisionHost(folders);
    }

    /** Writes down the settings of one division. */
    void add(String stream, Map<String, Object> settings) {
        Path folder = folders.resolve(stream);
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, Object> each : settings.entrySet()) {
                PrivateFile.write(folder.resolve(each.getKey()), text(each.getValue()));
            }
        } catch (IOException fault) {
            throw DiskSpace.asOneLine(folder, fault);
        }
    }

    private static String text(Object value) {
        return value instanceof Collection<?> all
                ? all.stream().map(String::valueOf).collect(Collectors.joining(","))
                : String.valueOf(value);
    }

    /**
     * @param common settings of all divisions and of the host itself
     */
    ServiceProgram program(ServiceJar jar, Map<String, Object> common, int port, int divisions) {
        Map<String, Object> settings = new LinkedHashMap<>(common);
        settings.put("server.port", port);
        settings.put("essaim.host.services", folders.toString());
        return new ServiceProgram(
                NAME,
                jar,
                "org.essaim.micro.MicroIncubatorHost",
                settings,
                MEGABYTES + divisions * MEGABYTES_OF_A_DIVISION);
    }
}
