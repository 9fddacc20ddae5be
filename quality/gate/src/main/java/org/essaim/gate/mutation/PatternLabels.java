package org.essaim.gate.mutation;

import module java.base;

/**
 * Labels that name several types, such as {@code case Opened _, Closed _ ->}. For each the compiler
 * writes a condition that is always true: replaced by true it is the same program.
 */
final class PatternLabels {

    private static final String ALWAYS = "RemoveConditional_EQUAL_IF";
    private static final Pattern SEVERAL = Pattern.compile("\\s*case [\\w.]+ _,.*");

    private final Path sources;
    private final Map<String, List<String>> read = new HashMap<>();

    /**
     * @param sources the folder of a module's main sources
     */
    PatternLabels(Path sources) {
        this.sources = sources;
    }

    boolean isSame(Mutant mutant) {
        List<String> lines = read.computeIfAbsent(mutant.type(), this::lines);
        return mutant.mutator().equals(ALWAYS)
                && mutant.line() <= lines.size()
                && SEVERAL.matcher(lines.get(mutant.line() - 1)).matches();
    }

    private List<String> lines(String type) {
        Path file = sources.resolve("org/essaim").resolve(type.replace('.', '/') + ".java");
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
