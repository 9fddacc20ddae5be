package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import org.essaim.house.architecture.House;
import org.junit.jupiter.api.Test;

/**
 * Services share a process, so nothing static remembers anything: what one division does would be
 * seen by its neighbour (decision 0091).
 */
class StaticStateTest {

    /** Values of these never change, or are derived from classes alone. */
    private static final Set<String> FIXED =
            Set.of(
                    "java.lang.ClassValue",
                    "java.util.regex.Pattern",
                    "java.util.Locale",
                    "java.nio.charset.Charset",
                    "java.security.SecureRandom",
                    "java.util.Currency",
                    "java.util.ResourceBundle$Control",
                    "java.util.UUID",
                    "java.util.HexFormat",
                    "java.util.Comparator",
                    "com.fasterxml.jackson.annotation.JsonTypeInfo$Value",
                    "com.nimbusds.jose.Algorithm",
                    "org.apache.commons.csv.CSVFormat",
                    "org.apache.kafka.clients.admin.ScramCredentialInfo",
                    "org.slf4j.Logger",
                    "org.springframework.util.MimeType",
                    "tools.jackson.databind.ObjectMapper",
                    "tools.jackson.core.TokenStreamFactory");

    @Test
    void no_static_field_can_be_set() {
        assertThat(statics().filter(each -> !each.getModifiers().contains(JavaModifier.FINAL)))
                .isEmpty();
    }

    @Test
    void no_static_value_changes() {
        assertThat(statics().filter(each -> !isFixed(value(each))).map(JavaField::getFullName))
                .isEmpty();
    }

    /** Of what runs in a service; the launcher and the servers are processes of their own. */
    private static Stream<JavaField> statics() {
        return House.classes().stream()
                .filter(each -> !each.getPackageName().startsWith("org.essaim.local"))
                .filter(each -> !each.getPackageName().equals("org.essaim.servers"))
                .map(JavaClass::getFields)
                .flatMap(Set::stream)
                .filter(each -> each.getModifiers().contains(JavaModifier.STATIC))
                .filter(each -> !each.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static Object value(JavaField field) {
        return value(field.reflect(), null);
    }

    private static Object value(Field field, Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(field.toString(), hidden);
        }
    }

    private static boolean isFixed(Object value) {
        return switch (value) {
            case null -> true;
            case String _, Boolean _, Character _, Class<?> _, Enum<?> _ -> true;
            case Integer _, Long _, Short _, Byte _, Double _, Float _, BigDecimal _ -> true;
            case Collection<?> all ->
                    isImmutable(all) && all.stream().allMatch(each -> isFixed(each));
            case Map<?, ?> all ->
                    isImmutable(all)
                            && all.keySet().stream().allMatch(each -> isFixed(each))
                            && all.values().stream().allMatch(each -> isFixed(each));
            case byte[] constant -> constant.length < 4;
            case Record _ -> true;
            default -> isFixedType(value.getClass()) || isOursAndFixed(value);
        };
    }

    private static boolean isOursAndFixed(Object value) {
        return value.getClass().getName().startsWith("org.essaim.")
                && Arrays.stream(value.getClass().getDeclaredFields())
                        .filter(each -> !Modifier.isStatic(each.getModifiers()))
                        .allMatch(
                                each ->
                                        Modifier.isFinal(each.getModifiers())
                                                && isFixed(value(each, value)));
    }

    private static boolean isImmutable(Object collection) {
        String type = collection.getClass().getName();
        return type.startsWith("java.util.ImmutableCollections")
                || type.startsWith("java.util.Collections$Unmodifiable")
                || type.startsWith("java.util.Collections$Empty");
    }

    private static boolean isFixedType(Class<?> type) {
        return type.isHidden()
                || type.getName().startsWith("java.time.")
                || supertypes(type).anyMatch(each -> FIXED.contains(each.getName()));
    }

    private static Stream<Class<?>> supertypes(Class<?> type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces())),
                        supertypes(type.getSuperclass()));
    }
}
