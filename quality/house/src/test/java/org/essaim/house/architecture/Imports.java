package org.essaim.house.architecture;

import module java.base;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;

/**
 * What is wrong between classes and an allow-list of imports, a page of lines {@code subject <-
 * allowed allowed ...}. The first line whose subject fits a class is the class's line. A class may
 * always import {@code java} and its own package, and beyond that only what its line allows.
 *
 * @param notAllowed what is imported and not allowed: importing class and imported class
 * @param unlisted packages that no line is about
 * @param unused patterns that match no class on their side: a rule that is about nothing
 */
public record Imports(
        SortedSet<String> notAllowed, SortedSet<String> unlisted, List<String> unused) {

    /** Who may import what. */
    private record Line(PackagePattern subject, List<PackagePattern> allowed) {

        private static Line of(String line) {
            String[] sides = line.split("\\s*<-\\s*", 2);
            return new Line(
                    new PackagePattern(sides[0]),
                    Stream.of(sides[1].split("\\s+"))
                            .filter(word -> !word.isBlank())
                            .map(PackagePattern::new)
                            .toList());
        }

        private List<String> allowing(String importer, String imported) {
            Map<String, String> words = subject.bindings(importer);
            return allowed.stream()
                    .filter(each -> each.boundBy(words).matches(imported))
                    .map(this::named)
                    .toList();
        }

        private String named(Object pattern) {
            return subject + " <- " + pattern;
        }

        private Stream<String> unused(Set<String> used) {
            return used.contains(named(""))
                    ? allowed.stream().map(this::named).filter(each -> !used.contains(each))
                    : Stream.of(named(""));
        }
    }

    /** An empty line of the page, or one that begins with {@code #}, says nothing. */
    public static Imports of(String page, JavaClasses classes) {
        List<Line> lines =
                page.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .map(Line::of)
                        .toList();
        SortedSet<String> notAllowed = new TreeSet<>();
        SortedSet<String> unlisted = new TreeSet<>();
        Set<String> used = new HashSet<>();
        for (JavaClass each : classes) {
            lines.stream()
                    .filter(line -> line.subject().matches(each.getPackageName()))
                    .findFirst()
                    .ifPresentOrElse(
                            line -> look(each, line, used, notAllowed),
                            () -> unlisted.add(each.getPackageName()));
        }
        return new Imports(
                notAllowed, unlisted, lines.stream().flatMap(it -> it.unused(used)).toList());
    }

    private static void look(
            JavaClass importer, Line line, Set<String> used, Set<String> notAllowed) {
        String from = importer.getPackageName();
        used.add(line.named(""));
        for (Dependency each : importer.getDirectDependenciesFromSelf()) {
            JavaClass imported = each.getTargetClass().getBaseComponentType();
            String to = imported.getPackageName();
            List<String> allowing = line.allowing(from, to);
            used.addAll(allowing);
            boolean always = to.equals(from) || (to + ".").startsWith("java.");
            if (allowing.isEmpty() && !always && !imported.isPrimitive()) {
                notAllowed.add(importer.getName() + " -> " + imported.getName());
            }
        }
    }
}
