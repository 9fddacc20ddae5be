package org.essaim.house.model;

import module java.base;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import org.essaim.house.architecture.House;

/** Reads a feature off its classes: who asks, what happens, who consumes. */
public final class FeatureReader {

    private static final String EVENT_HANDLER = "org.axonframework.eventhandling.EventHandler";
    private static final String MAPPING = "org.springframework.web.bind.annotation.";
    private static final Map<String, String> VERBS =
            Map.of(
                    MAPPING + "GetMapping", "GET",
                    MAPPING + "PostMapping", "POST",
                    MAPPING + "PutMapping", "PUT",
                    MAPPING + "DeleteMapping", "DELETE");

    /** What stands for all events of a feature, or for all messages. */
    private static final Pattern ALL = Pattern.compile("(Event|Message)$");

    private final String name;
    private final List<JavaClass> classes;

    FeatureReader(String service, String name) {
        this.name = name;
        this.classes = House.of(service, name);
    }

    Feature read() {
        return new Feature(
                name,
                leadingTo("domain", FeatureReader::isCommand, FeatureReader::isEvent),
                leadingTo("wire", FeatureReader::isEvent, FeatureReader::isMessage),
                consuming("wire"),
                consuming("read"),
                consuming("automation"),
                sending(),
                addresses());
    }

    /** For each case of a sealed type of this feature: what the room makes of it. */
    private SortedMap<String, SortedSet<String>> leadingTo(
            String room, Predicate<JavaClass> from, Predicate<JavaClass> to) {
        SortedMap<String, SortedSet<String>> found = new TreeMap<>();
        classes.stream().filter(from).forEach(type -> found.put(type.getName(), new TreeSet<>()));
        Consequences consequences = new Consequences(from, to);
        in(room).flatMap(each -> consequences.of(each).entrySet().stream())
                .filter(entry -> found.containsKey(entry.getKey()))
                .forEach(entry -> found.get(entry.getKey()).addAll(entry.getValue()));
        return found;
    }

    private SortedMap<String, SortedSet<String>> consuming(String room) {
        SortedMap<String, SortedSet<String>> found = new TreeMap<>();
        in(room).flatMap(each -> each.getMethods().stream())
                .filter(FeatureReader::consumes)
                .forEach(
                        method ->
                                found.computeIfAbsent(
                                                method.getOwner().getName(), key -> new TreeSet<>())
                                        .addAll(cases(method.getRawParameterTypes().getFirst())));
        return found;
    }

    /** Whoever consumes some events of a feature by one interface consumes each of them. */
    private static List<String> cases(JavaClass consumed) {
        return consumed.isInterface() && !ALL.matcher(consumed.getSimpleName()).find()
                ? consumed.getAllSubclasses().stream()
                        .filter(each -> !each.isInterface())
                        .map(JavaClass::getName)
                        .toList()
                : List.of(consumed.getName());
    }

    /** A handler, or the {@code on} of what is called in the same unit of work. */
    private static boolean consumes(JavaMethod method) {
        return method.isAnnotatedWith(EVENT_HANDLER)
                || method.getName().equals("on")
                        && method.getRawParameterTypes().stream().anyMatch(FeatureReader::isEvent);
    }

    private SortedMap<String, SortedSet<String>> sending() {
        SortedMap<String, SortedSet<String>> found = new TreeMap<>();
        Stream.of("automation", "wire")
                .flatMap(this::in)
                .forEach(
                        each -> {
                            SortedSet<String> commands = new TreeSet<>();
                            each.getCodeUnits()
                                    .forEach(
                                            unit ->
                                                    commands.addAll(
                                                            Reach.made(
                                                                    unit,
                                                                    called ->
                                                                            called.getOwner()
                                                                                    .equals(each),
                                                                    FeatureReader::isCommand)));
                            if (!commands.isEmpty()) {
                                found.put(each.getName(), commands);
                            }
                        });
        return found;
    }

    private List<String> addresses() {
        return classes.stream()
                .filter(each -> !each.getModifiers().contains(JavaModifier.ABSTRACT))
                .flatMap(
                        each ->
                                each.getAllMethods().stream()
                                        .flatMap(method -> address(each, method).stream()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Also of a method that several controllers inherit, each under its own path. */
    private static Optional<String> address(JavaClass controller, JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(found -> VERBS.containsKey(found.getRawType().getName()))
                .map(
                        found ->
                                VERBS.get(found.getRawType().getName())
                                        + " "
                                        + controller
                                                .tryGetAnnotationOfType(MAPPING + "RequestMapping")
                                                .map(FeatureReader::path)
                                                .orElse("")
                                        + path(found))
                .findFirst();
    }

    private static String path(JavaAnnotation<?> mapping) {
        return Stream.of("value", "path")
                .flatMap(key -> mapping.get(key).stream())
                .flatMap(value -> Stream.of((Object[]) value))
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }

    private Stream<JavaClass> in(String room) {
        return classes.stream()
                .filter(each -> each.getPackageName().contains("." + name + "." + room));
    }

    /** A case of a feature's sealed command. */
    public static boolean isCommand(JavaClass type) {
        return isCaseOf(type, "Command");
    }

    public static boolean isEvent(JavaClass type) {
        return isCaseOf(type, "Event");
    }

    private static boolean isMessage(JavaClass type) {
        return type.getPackageName().startsWith("org.essaim.contract.message.");
    }

    private static boolean isCaseOf(JavaClass type, String kind) {
        return type.getPackageName().endsWith(".domain")
                && type.getEnclosingClass()
                        .filter(outer -> outer.getSimpleName().endsWith(kind))
                        .filter(outer -> type.isAssignableTo(outer.getName()))
                        .isPresent();
    }
}
