package org.essaim.house.architecture;

import module java.base;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;

/**
 * An allow-list of imports, read from a page of lines {@code subject <- allowed allowed ...}. The
 * first line whose subject fits a class is the class's line. A class may always import {@code java}
 * and its own package, and beyond that only what its line allows.
 */
public final class Imports {

    /** Who may import what. */
    private record Line(PackagePattern subject, List<PackagePattern> allowed) {

        private boolean allows(String importer, String imported) {
            return imported.equals(importer)
                    || imported.equals("java")
                    || imported.startsWith("java.")
                    || allowed.stream().anyMatch(each -> allows(each, importer, imported));
        }

        private boolean allows(PackagePattern pattern, String importer, String imported) {
            return pattern.boundBy(subject.bindings(importer)).matches(imported);
        }
    }

    /** One package imports another. */
    private record Edge(String importer, String imported) {
        private Edge(JavaClass importer, JavaClass imported) {
            this(importer.getPackageName(), imported.getPackageName());
        }
    }

    private final List<Line> lines;

    private Imports(List<Line> lines) {
        this.lines = lines;
    }

    /** Reads the page; an empty line or one that begins with {@code #} says nothing. */
    public static Imports read(String page) {
        List<Line> lines = new ArrayList<>();
        for (String line : page.lines().map(String::strip).toList()) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                String[] sides = line.split("\\s*<-\\s*", 2);
                lines.add(
                        new Line(
                                new PackagePattern(sides[0]),
                                Stream.of(sides[1].split("\\s+"))
                                        .filter(word -> !word.isBlank())
                                        .map(PackagePattern::new)
                                        .toList()));
            }
        }
        return new Imports(List.copyOf(lines));
    }

    /** What is imported and not allowed, each once: importing class and imported class. */
    public List<String> notAllowed(JavaClasses classes) {
        TreeSet<String> found = new TreeSet<>();
        for (JavaClass each : classes) {
            lineOf(each)
                    .ifPresent(
                            line ->
                                    imports(each)
                                            .filter(
                                                    to ->
                                                            !line.allows(
                                                                    each.getPackageName(),
                                                                    to.getPackageName()))
                                            .forEach(
                                                    to ->
                                                            found.add(
                                                                    each.getName()
                                                                            + " -> "
                                                                            + to.getName())));
        }
        return List.copyOf(found);
    }

    /** Packages that no line is about. */
    public List<String> unlisted(JavaClasses classes) {
        return classes.stream()
                .filter(each -> lineOf(each).isEmpty())
                .map(JavaClass::getPackageName)
                .distinct()
                .sorted()
                .toList();
    }

    /** Patterns that match no class on their side: a rule that is about nothing. */
    public List<String> empty(JavaClasses classes) {
        Map<Line, Set<Edge>> edges = edges(classes);
        List<String> found = new ArrayList<>();
        for (Line line : lines) {
            if (!edges.containsKey(line)) {
                found.add(line.subject() + " <- ");
                continue;
            }
            line.allowed().stream()
                    .filter(pattern -> edges.get(line).stream().noneMatch(uses(line, pattern)))
                    .forEach(pattern -> found.add(line.subject() + " <- " + pattern));
        }
        return List.copyOf(found);
    }

    private Map<Line, Set<Edge>> edges(JavaClasses classes) {
        Map<Line, Set<Edge>> edges = new HashMap<>();
        for (JavaClass each : classes) {
            lineOf(each)
                    .map(line -> edges.computeIfAbsent(line, key -> new HashSet<>()))
                    .ifPresent(of -> imports(each).map(to -> new Edge(each, to)).forEach(of::add));
        }
        return edges;
    }

    private static Predicate<Edge> uses(Line line, PackagePattern pattern) {
        return edge -> line.allows(pattern, edge.importer(), edge.imported());
    }

    private Optional<Line> lineOf(JavaClass each) {
        return lines.stream()
                .filter(line -> line.subject().matches(each.getPackageName()))
                .findFirst();
    }

    private static Stream<JavaClass> imports(JavaClass each) {
        return each.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(to -> !to.isPrimitive());
    }
}
