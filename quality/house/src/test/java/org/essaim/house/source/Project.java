package org.essaim.house.source;

import module java.base;

/** All text files of the project as they lie on disk, what is generated or personal left out. */
public final class Project {

    private static final Set<String> LEFT_OUT =
            Set.of("target", ".git", ".essaim", ".idea", ".vscode", ".settings");
    private static final Set<String> ENDINGS =
            Set.of(
                    "java",
                    "md",
                    "sql",
                    "xml",
                    "yaml",
                    "yml",
                    "json",
                    "jsonl",
                    "properties",
                    "run",
                    "verify",
                    "sh");

    private static List<TextFile> files;
    private static Map<String, TextFile> sources;

    private Project() {}

    public static Path root() {
        return Path.of(System.getProperty("essaim.root", "../..")).toAbsolutePath().normalize();
    }

    public static synchronized List<TextFile> files() {
        if (files == null) {
            files = read(root());
        }
        return files;
    }

    public static List<TextFile> files(Predicate<TextFile> wanted) {
        return files().stream().filter(wanted).toList();
    }

    public static TextFile file(String path) {
        return new TextFile(path, text(root().resolve(path)));
    }

    /** The source of a class, found by its full name. */
    public static synchronized Optional<TextFile> sourceOf(String className) {
        if (sources == null) {
            sources = new HashMap<>();
            files(TextFile::isMainJava)
                    .forEach(file -> sources.put(file.path().split("/src/main/java/")[1], file));
        }
        return Optional.ofNullable(sources.get(className.replace('.', '/') + ".java"));
    }

    private static List<TextFile> read(Path root) {
        List<TextFile> found = new ArrayList<>();
        SimpleFileVisitor<Path> visitor =
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes as) {
                        return LEFT_OUT.contains(dir.getFileName().toString())
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes as) {
                        String name = file.getFileName().toString();
                        if (ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))) {
                            String path = root.relativize(file).toString().replace('\\', '/');
                            found.add(new TextFile(path, text(file)));
                        }
                        return FileVisitResult.CONTINUE;
                    }
                };
        try {
            Files.walkFileTree(root, visitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(Comparator.comparing(TextFile::path));
        return List.copyOf(found);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
