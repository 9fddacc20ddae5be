package org.essaim.local.division;

import module java.base;

import org.essaim.local.CannotRunException;

/** The folder {@code readers}: one file for each outside reader, and a list of them. */
final class Readers {

    private static final String COMMENT =
            "# Every outside reader of the streams; deploy/reader keeps this list.";

    private final Path folder;
    private final Divisions divisions;

    /**
     * @param kubernetes the folder of the manifests
     */
    Readers(Path kubernetes) {
        this.folder = kubernetes.resolve("readers");
        this.divisions = new Divisions(kubernetes);
    }

    /** In the order of their names. */
    List<ReaderFile> all() {
        return TextFiles.under(folder).stream()
                .filter(each -> !each.endsWith(DivisionFile.NAME))
                .sorted()
                .map(each -> ReaderFile.read(each.getFileName().toString(), TextFiles.read(each)))
                .toList();
    }

    /**
     * Writes the reader's file and lists it.
     *
     * @throws CannotRunException if it exists, or a topic is that of no stream
     */
    void add(ReaderFile reader) {
        if (find(reader.name()).isPresent()) {
            throw new CannotRunException(
                    "the reader %s exists already; to choose other topics remove it first"
                            .formatted(reader.name()));
        }
        requireTopics(reader);
        TextFiles.write(folder.resolve(reader.fileName()), reader.text());
        writeList();
    }

    /**
     * Removes the reader's file, and nothing else.
     *
     * @throws CannotRunException if there is none
     */
    void remove(String name) {
        ReaderFile gone =
                find(name).orElseThrow(() -> new CannotRunException("there is no reader " + name));
        TextFiles.delete(folder.resolve(gone.fileName()), folder);
        writeList();
    }

    /**
     * @throws CannotRunException if a file is not what this tool writes, or names a topic of nobody
     */
    void check() {
        for (ReaderFile each : all()) {
            requireTopics(each);
            if (!TextFiles.read(folder.resolve(each.fileName())).equals(each.text())) {
                throw new CannotRunException(
                        each.fileName() + " is not what deploy/reader writes: remove and add it");
            }
        }
    }

    private void requireTopics(ReaderFile reader) {
        Set<String> known = new TreeSet<>(List.of(topic("centre"), topic("reporting")));
        divisions.all().forEach(each -> known.add(topic("division." + each.slug())));
        for (String each : reader.topics()) {
            if (!known.contains(each)) {
                throw new CannotRunException(
                        "%s is the topic of no stream; there are: %s"
                                .formatted(each, String.join(", ", known)));
            }
        }
    }

    private static String topic(String stream) {
        return "essaim." + stream + ".v1";
    }

    private Optional<ReaderFile> find(String name) {
        return all().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private void writeList() {
        List<String> files = all().stream().map(ReaderFile::fileName).toList();
        TextFiles.write(folder.resolve(DivisionFile.NAME), TextFiles.list(COMMENT, files));
    }
}
