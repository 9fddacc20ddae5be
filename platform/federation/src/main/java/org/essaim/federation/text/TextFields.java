package org.essaim.federation.text;

import module java.base;

import org.essaim.contract.FreeText;
import org.essaim.contract.WrittenText;

/** The texts among the components of a command or an event, found once a class. */
final class TextFields {

    private static final ClassValue<List<RecordComponent>> OF =
            new ClassValue<>() {
                @Override
                protected List<RecordComponent> computeValue(Class<?> type) {
                    return type.isRecord() ? texts(type) : List.of();
                }
            };

    private TextFields() {}

    /** What the command's author wrote. */
    static List<WrittenText> written(Object command) {
        return values(command, WrittenText.class);
    }

    /** What the event names. */
    static List<FreeText> named(Object event) {
        return values(event, FreeText.class);
    }

    /** The names of the components that name a text. */
    static List<String> names(Class<?> event) {
        return OF.get(event).stream()
                .filter(component -> component.getType() == FreeText.class)
                .map(RecordComponent::getName)
                .toList();
    }

    private static <T> List<T> values(Object of, Class<T> type) {
        List<T> values = new ArrayList<>();
        for (RecordComponent component : OF.get(of.getClass())) {
            if (component.getType() == type) {
                values.add(type.cast(value(component, of)));
            }
        }
        values.removeIf(Objects::isNull);
        return values;
    }

    private static Object value(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException("commands and events are public records", closed);
        }
    }

    private static List<RecordComponent> texts(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(
                        component ->
                                component.getType() == FreeText.class
                                        || component.getType() == WrittenText.class)
                .toList();
    }
}
