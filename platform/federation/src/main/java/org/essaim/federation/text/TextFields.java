package org.essaim.federation.text;

import module java.base;

import org.essaim.contract.FreeText;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Facts;

/**
 * The texts among the components of a command or an event, alone or in lists, found once a class.
 */
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
            Object value = Facts.value(component, of);
            if (value instanceof List<?> several) {
                several.stream().filter(type::isInstance).map(type::cast).forEach(values::add);
            } else if (type.isInstance(value)) {
                values.add(type.cast(value));
            }
        }
        return values;
    }

    private static List<RecordComponent> texts(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> isText(component.getType()) || isOfTexts(component))
                .toList();
    }

    private static boolean isText(Type type) {
        return type == FreeText.class || type == WrittenText.class;
    }

    private static boolean isOfTexts(RecordComponent component) {
        return component.getType() == List.class
                && component.getGenericType() instanceof ParameterizedType list
                && isText(list.getActualTypeArguments()[0]);
    }
}
