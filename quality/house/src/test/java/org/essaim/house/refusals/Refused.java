package org.essaim.house.refusals;

import module java.base;

import com.tngtech.archunit.core.domain.JavaClass;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;
import org.essaim.house.architecture.House;

/** Reads from the code what is refused and with which facts. */
public record Refused(Class<?> type, String rule, String code, Set<String> facts) {

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
                declared == null ? "" : declared.rule(),
                declared == null ? "" : declared.code(),
                components(type)
                        .map(RecordComponent::getName)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The enums among its facts, and among the elements of its lists. */
    public Stream<Class<?>> enums() {
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
