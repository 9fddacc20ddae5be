package org.essaim.host;

import module java.base;

/**
 * The folders of settings, as they are looked at again and again. A folder is read again once
 * something was put into it, taken away or replaced, as Kubernetes does and all who write to the
 * side first; what is changed in place is found a little later, when all are read.
 */
final class SettingsFolders {

    private static final int ALL_AGAIN = 15;

    /** So long after something was put into a folder it is still being written. */
    private static final Duration WRITTEN = Duration.ofSeconds(5);

    private final Path all;
    private final InstantSource clock;
    private final Map<Path, Read> last = new HashMap<>();
    private int looks;

    /**
     * @param all has one folder for each service
     */
    SettingsFolders(Path all, InstantSource clock) {
        this.all = all;
        this.clock = clock;
    }

    /** Those that are there now. */
    List<Path> look() {
        List<Path> folders = ServiceSettings.folders(all);
        last.keySet().retainAll(Set.copyOf(folders));
        if (looks++ % ALL_AGAIN == 0) {
            last.clear();
        }
        return folders;
    }

    /**
     * @throws UncheckedIOException where a file cannot be read, or is no text
     */
    ServiceSettings settings(Path folder) {
        FileTime changed = changed(folder);
        Read before = last.get(folder);
        if (before != null && before.changed.equals(changed)) {
            return before.settings;
        }
        boolean written = changed.toInstant().plus(WRITTEN).isBefore(clock.instant());
        ServiceSettings settings = ServiceSettings.of(folder);
        if (written) {
            last.put(folder, new Read(changed, settings));
        }
        return settings;
    }

    private static FileTime changed(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Read(FileTime changed, ServiceSettings settings) {}
}
