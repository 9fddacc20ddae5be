package org.essaim.house.refusals;

import module java.base;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import org.essaim.contract.Role;
import org.essaim.contract.decision.Command;
import org.essaim.contract.decision.Refuses;
import org.essaim.house.architecture.House;
import org.essaim.house.model.FeatureReader;
import org.essaim.runtime.command.SameTransaction;
import org.essaim.runtime.store.Decides;
import org.essaim.web.identity.Allowed;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * With which codes a rule may refuse each operation of a service, by what its code reaches: the
 * refusals that it makes, those of the commands that it sends, and of what these lead to in their
 * transaction. Some of them may be out of reach; none is missing.
 */
public final class OperationRefusals {

    /** Asks of every operation of the director who that is. */
    private static final String DIRECTOR = "org.essaim.incubator.board.write.DirectorAuthorization";

    /** Of a key that was used before, with which every change is refused, under another status. */
    private static final String REPEATED = "R17";

    /** What some code makes. */
    private record Made(Set<String> codes, Set<JavaClass> commands, Set<JavaClass> events) {
        Made() {
            this(new TreeSet<>(), new HashSet<>(), new HashSet<>());
        }
    }

    private final Set<JavaClass> classes;
    private final Map<JavaClass, Made> ofCommands = new HashMap<>();
    private final Map<JavaClass, Made> ofEvents = new HashMap<>();

    /**
     * @param service its package, such as {@code micro}
     */
    public OperationRefusals(String service) {
        Set<String> others = new HashSet<>(House.SERVICES);
        others.remove(service);
        this.classes =
                House.classes().stream()
                        .filter(it -> !others.contains(it.getPackageName().split("\\.")[2]))
                        .collect(Collectors.toSet());
    }

    /** The codes of each operation that may be refused, by its id. */
    public SortedMap<String, SortedSet<String>> all() {
        SortedMap<String, SortedSet<String>> all = new TreeMap<>();
        classes.stream()
                .filter(it -> it.isAnnotatedWith(RestController.class))
                .forEach(
                        api ->
                                api.getAllMethods().stream()
                                        .filter(OperationRefusals::isOperation)
                                        .forEach(it -> put(all, api, it)));
        return all;
    }

    private void put(
            SortedMap<String, SortedSet<String>> all, JavaClass api, JavaMethod operation) {
        SortedSet<String> codes = codes(made(List.of(operation), _ -> true));
        Allowed allowed = operation.reflect().getAnnotation(Allowed.class);
        if (allowed != null && List.of(allowed.value()).contains(Role.DIRECTOR)) {
            classes.stream()
                    .filter(it -> it.getName().equals(DIRECTOR))
                    .forEach(it -> codes.addAll(made(it.getMethods(), _ -> true).codes()));
        }
        if (!codes.isEmpty()) {
            String feature = api.getSimpleName().replaceAll("Api$", "");
            all.put(feature + "." + operation.getName(), codes);
        }
    }

    private static boolean isOperation(JavaMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.reflect(), RequestMapping.class);
    }

    /** With those of all that follows. */
    private SortedSet<String> codes(Made start) {
        SortedSet<String> codes = new TreeSet<>();
        Set<Made> seen = new HashSet<>();
        Deque<Made> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            Made made = next.pop();
            if (seen.add(made)) {
                codes.addAll(made.codes());
                made.commands().forEach(it -> next.push(ofCommand(it)));
                made.events().forEach(it -> next.push(ofEvent(it)));
            }
        }
        return codes;
    }

    /** What its aggregate makes of it: no method is followed that takes another command. */
    private Made ofCommand(JavaClass command) {
        return ofCommands.computeIfAbsent(
                command,
                _ ->
                        made(
                                methods()
                                        .filter(it -> it.isAnnotatedWith(Decides.class))
                                        .filter(it -> takes(it, command::isAssignableTo))
                                        .toList(),
                                it -> !takes(it, other -> isAnother(other, command))));
    }

    private static boolean isAnother(String type, JavaClass command) {
        return House.classes().contain(type)
                && House.classes().get(type).isAssignableTo(Command.class)
                && !command.isAssignableTo(type)
                && !House.classes().get(type).isAssignableTo(command.getName());
    }

    /** What is made of it in the transaction in which it happens. */
    private Made ofEvent(JavaClass event) {
        return ofEvents.computeIfAbsent(
                event,
                _ ->
                        made(
                                methods()
                                        .filter(
                                                it ->
                                                        it.getOwner()
                                                                .isAnnotatedWith(
                                                                        SameTransaction.class))
                                        .filter(it -> it.getName().equals("on"))
                                        .filter(it -> takes(it, event.getName()::equals))
                                        .toList(),
                                _ -> true));
    }

    private Stream<JavaMethod> methods() {
        return classes.stream().flatMap(it -> it.getMethods().stream());
    }

    private static boolean takes(JavaCodeUnit unit, Predicate<String> type) {
        return unit.getRawParameterTypes().stream().map(JavaClass::getName).anyMatch(type);
    }

    private Made made(Collection<? extends JavaCodeUnit> starts, Predicate<JavaCodeUnit> followed) {
        Made made = new Made();
        Set<JavaCodeUnit> seen = new HashSet<>(starts);
        Deque<JavaCodeUnit> next = new ArrayDeque<>(starts);
        while (!next.isEmpty()) {
            JavaCodeUnit unit = next.pop();
            Stream.concat(
                            unit.getConstructorCallsFromSelf().stream(),
                            unit.getConstructorReferencesFromSelf().stream())
                    .map(JavaAccess::getTargetOwner)
                    .forEach(it -> note(it, made));
            // A row of a table may be read as one.
            unit.getReferencedClassObjects().forEach(it -> noteCode(it.getRawType(), made));
            called(unit).filter(followed).filter(seen::add).forEach(next::push);
        }
        return made;
    }

    private static void noteCode(JavaClass type, Made made) {
        type.tryGetAnnotationOfType(Refuses.class)
                .filter(it -> !it.rule().equals(REPEATED))
                .ifPresent(it -> made.codes().add(it.code()));
    }

    private static void note(JavaClass type, Made made) {
        noteCode(type, made);
        if (FeatureReader.isCommand(type)) {
            made.commands().add(type);
        } else if (FeatureReader.isEvent(type)) {
            made.events().add(type);
        }
    }

    /** What it calls, and whatever stands in for that. */
    private Stream<JavaCodeUnit> called(JavaCodeUnit unit) {
        return Stream.of(
                        unit.getMethodCallsFromSelf(),
                        unit.getMethodReferencesFromSelf(),
                        unit.getConstructorCallsFromSelf(),
                        unit.getConstructorReferencesFromSelf())
                .flatMap(Collection::stream)
                .flatMap(it -> it.getTarget().resolveMember().stream())
                .map(JavaCodeUnit.class::cast)
                .flatMap(it -> Stream.concat(Stream.of(it), standIns(it)))
                .filter(it -> classes.contains(it.getOwner()));
    }

    private static Stream<JavaCodeUnit> standIns(JavaCodeUnit called) {
        int parameters = called.getRawParameterTypes().size();
        return called.isConstructor()
                ? Stream.empty()
                : called.getOwner().getAllSubclasses().stream()
                        .flatMap(it -> it.getMethods().stream())
                        .filter(it -> it.getName().equals(called.getName()))
                        .filter(it -> it.getRawParameterTypes().size() == parameters)
                        .map(JavaCodeUnit.class::cast);
    }
}
