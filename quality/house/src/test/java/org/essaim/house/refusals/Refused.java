package org.essaim.house.refusals;

import module java.base;

import com.tngtech.archunit.core.domain.JavaClass;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;
import org.essaim.house.architecture.House;

/**
 * Reads from the code what is refused and with which facts.
 *
 * @param rules one, or those of the constants of an enum among the facts that has rules
 */
public record Refused(Class<?> type, Set<String> rules, String code, Set<String> facts) {

    /** Every refusal of the project. */
    public static List<Class<?>> types() {
        return House.classes().stream()
                .filter(each -> each.isAssignableTo(Refusal.class) && each.isRecord())
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    public static Refused of(Class<?> type) {
        Refuses declared = type.getAnnotation(Refuses.class);
        return new Refused(
                type,
                declared == null ? Set.of() : rules(type, declared.rule()),
                declared == null ? "" : declared.code(),
                components(type)
                        .map(RecordComponent::getName)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Set<String> rules(Class<?> type, String declared) {
        return declared.isEmpty()
                ? enums(type).flatMap(Refused::rulesOf).collect(Collectors.toUnmodifiableSet())
                : Set.of(declared);
    }

    private static Stream<String> rulesOf(Class<?> type) {
        try {
            Method rule = type.getMethod("rule");
            List<String> rules = new ArrayList<>();
            for (Object constant : type.getEnumConstants()) {
                rules.add((String) rule.invoke(constant));
            }
            return rules.stream();
        } catch (ReflectiveOperationException none) {
            return Stream.empty();
        }
    }

    /** The enums among its facts, and among the elements of its lists. */
    public Stream<Class<?>> enums() {
        return enums(type);
    }

    private static Stream<Class<?>> enums(Class<?> type) {
        return components(type)
                .map(RecordComponent::getGenericType)
                .flatMap(
                        each ->
                                each instanceof ParameterizedType many
                                        ? Arrays.stream(many.getActualTypeArguments())
                                        : Stream.of(each))
                .filter(each -> each instanceof Class<?> found && found.isEnum())
                .map(each -> (Class<?>) each);
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents());
    }
}
