package org.essaim.host;

import module java.base;

/**
 * The folders of settings, as they are looked at again and again. A folder is read again once
 * something was put into it, taken away or replaced, as Kubernetes does and all who write to the
 * side first; what is changed in place is found a little later, when all are read. At each look one
 * of a few folders is asked whether something was changed in it, and which folders there are only
 * where one has come or gone.
 */
final class SettingsFolders {

    private static final int ALL_AGAIN = 15;

    /** A folder has its turn at one of so many looks. */
    private static final int TURNS = 3;

    /** So long after something was put into a folder it is still being written. */
    private static final Duration WRITTEN = Duration.ofSeconds(5);

    private final Path all;
    private final InstantSource clock;
    private final Map<Path, Read> last = new HashMap<>();
    private List<Path> folders = List.of();
    private FileTime listed;
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
        boolean again = looks++ % ALL_AGAIN == 0;
        FileTime changed = Files.isDirectory(all) ? changed(all) : null;
        if (again || changed == null || !changed.equals(listed)) {
            folders = ServiceSettings.folders(all);
            listed = changed != null && isWritten(changed) ? changed : null;
            last.keySet().retainAll(Set.copyOf(folders));
        }
        if (again) {
            last.clear();
        }
        return folders;
    }

    /**
     * @throws UncheckedIOException where a file cannot be read, or is no text
     */
    ServiceSettings settings(Path folder) {
        Read before = last.get(folder);
        if (before != null && before.turn != looks % TURNS) {
            return before.settings;
        }
        FileTime changed = changed(folder);
        if (before != null && before.changed.equals(changed)) {
            return before.settings;
        }
        boolean written = isWritten(changed);
        ServiceSettings settings = ServiceSettings.of(folder);
        last.remove(folder);
        if (written) {
            last.put(folder, new Read(changed, settings, last.size() % TURNS));
        }
        return settings;
    }

    private boolean isWritten(FileTime changed) {
        return changed.toInstant().plus(WRITTEN).isBefore(clock.instant());
    }

    private static FileTime changed(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * @param turn at which looks it is asked again, from 0
     */
    private record Read(FileTime changed, ServiceSettings settings, int turn) {}
}
