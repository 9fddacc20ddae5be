package org.essaim.house.refusals;

import module java.base;

import org.essaim.house.source.Project;
import org.essaim.house.source.TextFile;

/**
 * The sentences of one package in both languages.
 *
 * @param name of the package beside whose types it lies
 */
public record Bundle(String name, Map<String, String> english, Map<String, String> french) {

    private static final String RESOURCES = "/src/main/resources/";
    private static final String ENGLISH = "/refusals.properties";

    /** Every one of the project. */
    public static List<Bundle> all() {
        return Project.files(
                        file -> file.path().contains(RESOURCES) && file.path().endsWith(ENGLISH))
                .stream()
                .map(Bundle::of)
                .toList();
    }

    private static Bundle of(TextFile file) {
        String path = file.path();
        String folder = path.substring(path.indexOf(RESOURCES) + RESOURCES.length());
        return new Bundle(
                folder.substring(0, folder.length() - ENGLISH.length()).replace('/', '.'),
                read(file.text()),
                read(Project.file(path.replace(".properties", "_fr.properties")).text()));
    }

    private static Map<String, String> read(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Map<String, String> read = new TreeMap<>();
        properties.forEach((key, value) -> read.put((String) key, (String) value));
        return read;
    }
}
