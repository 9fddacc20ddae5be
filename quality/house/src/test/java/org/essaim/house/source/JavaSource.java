package org.essaim.house.source;

import module java.base;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A Java file as the compiler's own parser reads it: nothing is resolved, so names are those of the
 * text. Each file is read once.
 */
public record JavaSource(
        TextFile file,
        List<Type> types,
        List<Method> methods,
        List<Annotated> annotated,
        List<Use> uses,
        List<Case> cases) {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final StandardJavaFileManager FILES =
            COMPILER.getStandardFileManager(null, null, null);
    private static final Map<TextFile, JavaSource> READ = new HashMap<>();

    /**
     * A class, record, interface, enum or annotation; nested ones count, local ones do not.
     *
     * @param doc its documentation comment, or null
     */
    public record Type(String name, int line, boolean isPrivate, String doc) {

        public boolean isDocumented() {
            return doc != null;
        }
    }

    /**
     * A method or constructor.
     *
     * @param lines of its body, braces included; 0 without a body
     * @param doc its documentation comment, or null
     */
    public record Method(String name, int line, int lines, String doc) {}

    /**
     * A type or a method with what stands above it.
     *
     * @param annotations as they are written, such as {@code @Rule("R22")}
     * @param around those of the types in which it stands
     */
    public record Annotated(String name, int line, List<String> annotations, List<String> around) {}

    /** A use of a name: {@code Instant.now}, {@code System.out}, {@code new Date} of nothing. */
    public record Use(String name, int line) {}

    /**
     * A case of a switch over types.
     *
     * @param types as the labels name them
     * @param made types that are made in it, as they are named there
     * @param called methods of the same class that are called in it
     */
    public record Case(List<String> types, List<String> made, List<String> called) {}

    /** With one file of the project all are read, which is much faster than one by one. */
    public static synchronized JavaSource of(TextFile file) {
        if (!READ.containsKey(file)) {
            read(Project.files().contains(file) ? Project.files() : List.of(file));
        }
        return READ.get(file);
    }

    private static void read(Collection<TextFile> files) {
        Map<URI, TextFile> java = new HashMap<>();
        files.stream().filter(TextFile::isJava).forEach(file -> java.put(uri(file), file));
        List<InMemory> sources = java.values().stream().map(InMemory::new).toList();
        JavacTask task =
                (JavacTask) COMPILER.getTask(null, FILES, found -> {}, null, null, sources);
        try {
            for (CompilationUnitTree tree : task.parse()) {
                TextFile file = java.get(tree.getSourceFile().toUri());
                READ.put(file, JavaReader.read(file, tree, DocTrees.instance(task)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI uri(TextFile file) {
        return URI.create("string:///" + file.path());
    }

    /** What the parser is given instead of a file on disk. */
    private static final class InMemory extends SimpleJavaFileObject {
        private final TextFile file;

        private InMemory(TextFile file) {
            super(uri(file), Kind.SOURCE);
            this.file = file;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return file.text();
        }
    }
}
