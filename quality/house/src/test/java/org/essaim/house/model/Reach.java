package org.essaim.house.model;

import module java.base;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;

/** What a method makes, itself or through the methods that it calls within its own package. */
final class Reach {

    private Reach() {}

    /**
     * @param passable which of the methods that are called are followed
     * @return the names of the classes that are made and wanted
     */
    static SortedSet<String> made(
            JavaCodeUnit start, Predicate<JavaCodeUnit> passable, Predicate<JavaClass> wanted) {
        SortedSet<String> made = new TreeSet<>();
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(start));
        Deque<JavaCodeUnit> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            JavaCodeUnit unit = next.pop();
            Stream.concat(
                            unit.getConstructorCallsFromSelf().stream(),
                            unit.getConstructorReferencesFromSelf().stream())
                    .map(JavaAccess::getTargetOwner)
                    .filter(wanted)
                    .forEach(type -> made.add(type.getName()));
            called(unit).filter(passable).filter(seen::add).forEach(next::push);
        }
        return made;
    }

    private static Stream<JavaCodeUnit> called(JavaCodeUnit unit) {
        Stream<JavaCodeUnit> methods =
                Stream.concat(
                                unit.getMethodCallsFromSelf().stream(),
                                unit.getMethodReferencesFromSelf().stream())
                        .flatMap(call -> call.getTarget().resolveMember().stream());
        Stream<JavaCodeUnit> constructors =
                unit.getConstructorCallsFromSelf().stream()
                        .flatMap(call -> call.getTarget().resolveMember().stream());
        return Stream.concat(methods, constructors)
                .filter(
                        called ->
                                called.getOwner()
                                        .getPackage()
                                        .equals(unit.getOwner().getPackage()));
    }
}
