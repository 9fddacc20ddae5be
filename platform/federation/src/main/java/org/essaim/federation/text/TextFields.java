package org.essaim.federation.text;

import module java.base;

import org.essaim.contract.FreeText;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Facts;

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

    private static <T> List<T> values(Object of, Class<T> type) {
        List<T> values = new ArrayList<>();
        for (RecordComponent component : OF.get(of.getClass())) {
            if (component.getType() == type) {
                values.add(type.cast(Facts.value(component, of)));
            }
        }
        values.removeIf(Objects::isNull);
        return values;
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
