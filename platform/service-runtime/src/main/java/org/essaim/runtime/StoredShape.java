package org.essaim.runtime;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.As;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import org.essaim.contract.decision.StoredAs;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** What the code says of how it is stored, without knowing of JSON. */
final class StoredShape extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    private static final JsonTypeInfo.Value BY_MEMBERS =
            JsonTypeInfo.Value.construct(Id.DEDUCTION, As.PROPERTY, null, null, false, false);

    @Override
    public PropertyName findNameForSerialization(MapperConfig<?> config, Annotated member) {
        PropertyName stored = storedName(member);
        return stored == null ? super.findNameForSerialization(config, member) : stored;
    }

    @Override
    public PropertyName findNameForDeserialization(MapperConfig<?> config, Annotated member) {
        PropertyName stored = storedName(member);
        return stored == null ? super.findNameForDeserialization(config, member) : stored;
    }

    private PropertyName storedName(Annotated member) {
        StoredAs stored = _findAnnotation(member, StoredAs.class);
        return stored == null ? null : PropertyName.construct(stored.value());
    }

    @Override
    public JsonTypeInfo.Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated type) {
        JsonTypeInfo.Value annotated = super.findPolymorphicTypeInfo(config, type);
        return annotated == null && type.getRawType().isSealed() ? BY_MEMBERS : annotated;
    }
}
