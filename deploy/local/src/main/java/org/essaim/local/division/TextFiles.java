package org.essaim.local.division;

import module java.base;

import org.essaim.local.CannotRunException;

/** Files that this tool writes; whatever cannot be done is one clear line. */
final class TextFiles {

    private TextFiles() {}

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new CannotRunException(file + " cannot be read", unreadable);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new CannotRunException(file + " cannot be written", unwritable);
        }
    }

    /** The file, and the folders up to a limit that are empty without it. */
    static void delete(Path file, Path limit) {
        try {
            Files.delete(file);
            for (Path each = file.getParent(); !each.equals(limit); each = each.getParent()) {
                Files.delete(each);
            }
        } catch (DirectoryNotEmptyException needed) {
            return;
        } catch (IOException kept) {
            throw new CannotRunException(file + " cannot be removed", kept);
        }
    }

    /** Every file in a folder, however deep. */
    static List<Path> under(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException unreadable) {
            throw new CannotRunException(folder + " cannot be read", unreadable);
        }
    }

    /** The folders in a folder, by name; none where it is not there. */
    static List<Path> folders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException unreadable) {
            throw new CannotRunException(folder + " cannot be read", unreadable);
        }
    }

    /** A Kustomize file that only says which folders belong together. */
    static String list(String comment, List<String> folders) {
        String lines =
                folders.stream().map(each -> "  - " + each + "\n").collect(Collectors.joining());
        return "%s\napiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n%s%s"
                .formatted(comment, folders.isEmpty() ? "resources: []\n" : "resources:\n", lines);
    }
}
