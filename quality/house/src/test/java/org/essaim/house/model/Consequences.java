package org.essaim.house.model;

import module java.base;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import org.essaim.house.source.JavaSource;
import org.essaim.house.source.Project;

/**
 * What a class makes of each case of a sealed type: in a method that takes that case, and in the
 * arm of a switch that is about it.
 */
final class Consequences {

    private final Predicate<JavaClass> from;
    private final Predicate<JavaClass> to;

    Consequences(Predicate<JavaClass> from, Predicate<JavaClass> to) {
        this.from = from;
        this.to = to;
    }

    /** By the name of the case, the names of what is made. */
    Map<String, SortedSet<String>> of(JavaClass each) {
        Map<String, SortedSet<String>> found = new TreeMap<>();
        for (JavaCodeUnit unit : each.getCodeUnits()) {
            unit.getRawParameterTypes().stream()
                    .filter(from)
                    .filter(type -> !type.equals(each))
                    .forEach(type -> add(found, type, Reach.made(unit, this::takesNoCase, to)));
        }
        Project.sourceOf(each.getName()).map(JavaSource::of).stream()
                .flatMap(source -> source.cases().stream())
                .forEach(arm -> arm.types().forEach(name -> addArm(found, each, arm, name)));
        return found;
    }

    private void addArm(
            Map<String, SortedSet<String>> found,
            JavaClass each,
            JavaSource.Case arm,
            String name) {
        Optional<JavaClass> type = near(each, name, from);
        if (type.isEmpty()) {
            return;
        }
        arm.made().stream()
                .flatMap(made -> near(each, made, to).stream())
                .forEach(made -> add(found, type.get(), new TreeSet<>(Set.of(made.getName()))));
        each.getCodeUnits().stream()
                .filter(unit -> arm.called().contains(unit.getName()))
                .filter(this::takesNoCase)
                .forEach(unit -> add(found, type.get(), Reach.made(unit, this::takesNoCase, to)));
    }

    private boolean takesNoCase(JavaCodeUnit unit) {
        return unit.getRawParameterTypes().stream().noneMatch(from);
    }

    /** The class that a source means by {@code Granted} or {@code EnvelopeEvent.Granted}. */
    private static Optional<JavaClass> near(
            JavaClass source, String name, Predicate<JavaClass> wanted) {
        String binary = name.replace('.', '$');
        return source.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .filter(wanted)
                .filter(type -> type.getName().matches(".*[.$]" + Pattern.quote(binary)))
                .findFirst();
    }

    private static void add(
            Map<String, SortedSet<String>> found, JavaClass type, SortedSet<String> made) {
        found.computeIfAbsent(type.getName(), key -> new TreeSet<>()).addAll(made);
    }
}
