package org.essaim.web;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.OfficeId;
import org.essaim.contract.PersonId;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;

/**
 * Reads the ids in an address. One of the time before they had a grammar that cannot stand there,
 * such as {@code a/b}, has an alias: {@code ~} and its base64url, without padding (R100).
 */
public final class IdConverter implements ConditionalGenericConverter {

    private static final String ALIAS = "~";
    private static final Pattern CANNOT_STAND =
            Pattern.compile("(?s)~.*|\\.{1,2}|[^/\\\\;%]*[/\\\\;%].*");

    private static final Map<Class<?>, Function<String, ?>> IDS =
            Map.of(
                    InitiativeId.class, InitiativeId::new,
                    DivisionId.class, DivisionId::new,
                    OfficeId.class, OfficeId::new,
                    PersonId.class, PersonId::new);

    /** None by name: the description of the API would take an id for any text then. */
    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return null;
    }

    @Override
    public boolean matches(TypeDescriptor from, TypeDescriptor to) {
        return from.getType() == String.class && IDS.containsKey(to.getType());
    }

    /**
     * @throws IllegalArgumentException for an alias of nothing, or of what is no id
     */
    @Override
    public Object convert(Object source, TypeDescriptor from, TypeDescriptor to) {
        String text = (String) source;
        String id =
                text.startsWith(ALIAS)
                        ? new String(
                                Base64.getUrlDecoder().decode(text.substring(ALIAS.length())),
                                StandardCharsets.UTF_8)
                        : text;
        return IDS.get(to.getType()).apply(id);
    }

    /** As the id stands in an address: itself, or its alias where it cannot. */
    static String written(Object id) {
        String text = id.toString();
        return CANNOT_STAND.matcher(text).matches()
                ? ALIAS
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(text.getBytes(StandardCharsets.UTF_8))
                : text;
    }
}
