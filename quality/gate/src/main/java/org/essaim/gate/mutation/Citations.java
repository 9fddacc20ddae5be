package org.essaim.gate.mutation;

import module java.base;
import module java.compiler;
import module jdk.compiler;

import javax.tools.ToolProvider;

/**
 * Which rules a test cites with {@code @Rule}, as its source says: on its method, on its class or
 * on one around it.
 *
 * @param rules by class, and by class and method behind a hash
 */
record Citations(Map<String, Set<String>> rules) {

    private static final Pattern ID = Pattern.compile("\"(R\\d{2,3})\"");

    static Citations read(Collection<Path> folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, Set<String>> rules = new HashMap<>();
        try (var manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    _ -> {},
                                    null,
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree file : task.parse()) {
                new Reader(rules).scan(file, prefix(file));
            }
        }
        return new Citations(Map.copyOf(rules));
    }

    private static String prefix(CompilationUnitTree file) {
        return file.getPackageName() == null ? "" : file.getPackageName() + ".";
    }

    boolean cites(TestName test, String rule) {
        return has(test.type() + "#" + test.method(), rule)
                || test.types().stream().anyMatch(each -> has(each, rule));
    }

    /** Whether anything in a class of that simple name does. */
    boolean cites(String simpleName, String rule) {
        Pattern named = Pattern.compile("(.*\\.)?" + simpleName + "([$#].*)?");
        return rules.keySet().stream()
                .anyMatch(each -> named.matcher(each).matches() && has(each, rule));
    }

    private boolean has(String place, String rule) {
        return rules.getOrDefault(place, Set.of()).contains(rule);
    }

    /** Goes through the classes of a file with the name of the one around and its separator. */
    private static final class Reader extends TreeScanner<Void, String> {

        private final Map<String, Set<String>> rules;

        private Reader(Map<String, Set<String>> rules) {
            this.rules = rules;
        }

        @Override
        public Void visitClass(ClassTree type, String prefix) {
            String name = prefix + type.getSimpleName();
            keep(name, type.getModifiers());
            return super.visitClass(type, name + "$");
        }

        @Override
        public Void visitMethod(MethodTree method, String prefix) {
            String type = prefix.substring(0, prefix.length() - 1);
            keep(type + "#" + method.getName(), method.getModifiers());
            return null;
        }

        private void keep(String place, ModifiersTree modifiers) {
            for (AnnotationTree each : modifiers.getAnnotations()) {
                if (each.getAnnotationType().toString().equals("Rule")) {
                    Set<String> own = rules.computeIfAbsent(place, _ -> new HashSet<>());
                    ID.matcher(each.toString()).results().forEach(found -> own.add(found.group(1)));
                }
            }
        }
    }
}
