package org.essaim.eventstore;

import java.util.Map;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;

/**
 * JSON under stable names. A stored name that is not on the list is an {@link
 * UnknownSerializedType}, whatever class may bear it: nothing that was stored can choose a class.
 */
public final class StableNamesSerializer extends Jackson3Serializer {

    /** The revision of everything that has never changed its shape. */
    public static final String FIRST_REVISION = "1";

    /** What Axon itself stores beside events; it takes the name of metadata for granted. */
    private static final StableNames INTERNAL =
            StableNames.of(
                    Map.of(
                            MetaData.class.getName(),
                            MetaData.class,
                            "axon.config-token",
                            ConfigToken.class,
                            "axon.merged-token",
                            MergedTrackingToken.class,
                            "axon.replay-token",
                            ReplayToken.class,
                            "essaim.commit-order-token",
                            CommitOrderToken.class));

    private final StableNames names;

    private StableNamesSerializer(Builder builder, StableNames names) {
        super(builder);
        this.names = names.and(INTERNAL);
    }

    /**
     * @param json how values look in JSON; called before the mapper is built
     */
    public static StableNamesSerializer of(StableNames names, Jackson3SerializerCustomizer json) {
        return new StableNamesSerializer(
                builder()
                        .jsonMapperBuilderCustomizer(
                                mapper -> {
                                    mapper.addModule(new TokensJson());
                                    json.accept(mapper);
                                }),
                names);
    }

    /**
     * @throws SerializationException for a class without a stable name: better now than when it is
     *     to be read again
     */
    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        if (type == null || type == Void.class || type == void.class) {
            return SerializedType.emptyType();
        }
        String name =
                names.nameOf((Class<?>) type)
                        .orElseThrow(
                                () ->
                                        new SerializationException(
                                                type.getName() + " has no stable name"));
        return new SimpleSerializedType(name, FIRST_REVISION);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        return names.classNamed(type.getName()).orElse(UnknownSerializedType.class);
    }
}
