package org.essaim.house.model;

import module java.base;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import org.essaim.house.architecture.House;

/** Reads a feature off its classes: what is asked, what happens, who consumes. */
public final class FeatureReader {

    private static final String EVENT_HANDLER = "org.axonframework.eventhandling.EventHandler";

    /** What stands for all events of a feature, or for all messages. */
    private static final Pattern ALL = Pattern.compile("(Event|Message)$");

    private final String name;
    private final List<JavaClass> classes;

    FeatureReader(String service, String name) {
        this.name = name;
        this.classes = House.of(service, name);
    }

    /** The features of a service that decide or consume something. */
    public static List<Feature> features(String service) {
        return House.features(service).stream()
                .map(name -> new FeatureReader(service, name).read())
                .filter(each -> !each.events().isEmpty() || !each.consumers().isEmpty())
                .toList();
    }

    private Feature read() {
        return new Feature(
                name,
                leadingTo("domain", FeatureReader::isCommand, FeatureReader::isEvent),
                leadingTo("wire", FeatureReader::isEvent, FeatureReader::isMessage),
                consumers(),
                senders());
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

    private SortedMap<String, SortedSet<String>> consumers() {
        SortedMap<String, SortedSet<String>> found = new TreeMap<>();
        in("wire", "read", "automation")
                .flatMap(each -> each.getMethods().stream())
                .filter(FeatureReader::consumes)
                .forEach(
                        method ->
                                found.computeIfAbsent(
                                                method.getOwner().getName(), _ -> new TreeSet<>())
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

    private SortedMap<String, SortedSet<String>> senders() {
        SortedMap<String, SortedSet<String>> found = new TreeMap<>();
        in("automation", "wire").forEach(each -> found.put(each.getName(), sent(each)));
        found.values().removeIf(Set::isEmpty);
        return found;
    }

    private static SortedSet<String> sent(JavaClass sender) {
        SortedSet<String> commands = new TreeSet<>();
        sender.getCodeUnits()
                .forEach(
                        unit ->
                                commands.addAll(
                                        Reach.made(
                                                unit,
                                                called -> called.getOwner().equals(sender),
                                                FeatureReader::isCommand)));
        return commands;
    }

    private Stream<JavaClass> in(String... rooms) {
        return classes.stream()
                .filter(
                        each ->
                                Stream.of(rooms)
                                        .anyMatch(
                                                room ->
                                                        each.getPackageName()
                                                                .contains(
                                                                        "." + name + "." + room)));
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
                && !type.isInterface()
                && type.getEnclosingClass()
                        .filter(outer -> outer.getSimpleName().endsWith(kind))
                        .filter(outer -> type.isAssignableTo(outer.getName()))
                        .isPresent();
    }
}
